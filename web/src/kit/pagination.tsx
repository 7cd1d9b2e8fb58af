// Pages of a long list, as links: the address holds the page, so back and bookmarks work.
import { useText } from '../i18n/text.tsx';
import { shownPages } from './page_numbers.ts';

interface PaginationProps {
  current: number;
  last: number;
  hrefOf: (page: number) => string;
}

export function Pagination({ current, last, hrefOf }: PaginationProps) {
  const { pages } = useText();
  if (last <= 1) return null;
  return (
    <nav className="pagination" aria-label={pages.label}>
      <ul>
        {current > 1 && (
          <li>
            <a href={hrefOf(current - 1)} rel="prev">
              {pages.previous}
            </a>
          </li>
        )}
        {shownPages(current, last).map((page, index) => (
          <li key={page ?? `gap-${index}`}>
            <PageLink page={page} isCurrent={page === current} hrefOf={hrefOf} />
          </li>
        ))}
        {current < last && (
          <li>
            <a href={hrefOf(current + 1)} rel="next">
              {pages.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

interface PageLinkProps {
  page: number | null;
  isCurrent: boolean;
  hrefOf: (page: number) => string;
}

function PageLink({ page, isCurrent, hrefOf }: PageLinkProps) {
  const { pages } = useText();
  if (page === null) return <span className="pagination-gap">…</span>;
  if (isCurrent) return <span aria-current="page">{page}</span>;
  return (
    <a href={hrefOf(page)} aria-label={pages.page(page)}>
      {page}
    </a>
  );
}
