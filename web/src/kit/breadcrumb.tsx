// Where one is: the pages above this one, as links.
import { useText } from '../i18n/text.tsx';

interface Crumb {
  title: string;
  href: string;
}

export function Breadcrumb({ above, here }: { above: readonly Crumb[]; here: string }) {
  const { site } = useText();
  return (
    <nav className="breadcrumb" aria-label={site.breadcrumb}>
      <ol>
        {above.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}
