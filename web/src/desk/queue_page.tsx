// The list of applications for the office: states with their counts, search, order and pages, all
// in the address; and how many places are left.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Queue } from '../api/contract.ts';
import { queueQuery } from '../api/queries.ts';
import { deskHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { Pagination } from '../kit/pagination.tsx';
import { BulkBar } from './bulk_bar.tsx';
import { DeskBar } from './desk_bar.tsx';
import { ExportMenu } from './export_menu.tsx';
import { hrefOfView, questionOf, tabs, viewIn, orders, type QueueView } from './queue_address.ts';
import { QueueChips } from './queue_chips.tsx';
import { QueueFilters } from './queue_filters.tsx';
import { QueueKeys } from './queue_keys.tsx';
import { QueueTable } from './queue_table.tsx';
import { Rooms } from './rooms.tsx';
import { rememberView } from './last_view.ts';
import { useSelection } from './use_selection.ts';
import { useDeskText } from './words.ts';

export function QueuePage() {
  const { language } = useSpeaking();
  const words = useDeskText();
  const { pathname, searchStr } = useLocation();
  const view = viewIn(searchStr);
  // The address changes before this page goes; then it is no longer the list's.
  const isHere = pathname === deskHref(language);
  useEffect(() => {
    if (isHere) rememberView(viewIn(searchStr));
  }, [isHere, searchStr]);
  const question = questionOf(view, language);
  const selection = useSelection();
  const query = useQuery({ ...queueQuery(question), placeholderData: keepPreviousData });
  return (
    <Answered query={query} title={words.queue}>
      {(queue) => (
        <Page title={words.queue} layout="desk" above={<DeskBar />}>
          <StateTabs view={view} counts={queue.counts} />
          <QueueFilters key={searchStr} view={view} courses={queue.courses} />
          <QueueChips view={view} courses={queue.courses} />
          <div className="list-head">
            <Shown view={view} queue={queue} />
            <OrderLinks view={view} />
            <ExportMenu question={question} />
            <span className="no-print">
              <Button
                {...{ kind: 'plain', size: 'small' }}
                onClick={() => selection.add(queue.applications)}
              >
                {words.bulk.selectAll}
              </Button>
            </span>
            <QueueKeys
              ids={queue.applications.map(({ id }) => id)}
              toggle={(id) => {
                const row = queue.applications.find((other) => other.id === id);
                if (row) selection.toggle(row);
              }}
            />
          </div>
          <BulkBar selection={selection} />
          <QueueTable view={view} rows={queue.applications} selection={selection} />
          <Pagination
            current={queue.page}
            last={Math.ceil(queue.total / queue.page_size)}
            hrefOf={(page) => hrefOfView(language, { ...view, page })}
          />
          <Rooms rooms={queue.courses} />
        </Page>
      )}
    </Answered>
  );
}

// On paper the tabs and orders are gone, so what they say is said in words.
function Shown({ view, queue }: { view: QueueView; queue: Queue }) {
  const words = useDeskText();
  const { total, page, page_size: size, applications } = queue;
  const first = (page - 1) * size + 1;
  return (
    <p>
      <span aria-live="polite">
        {words.shown(total)}
        {total > size && applications.length > 0 && (
          <> {words.range(first, first + applications.length - 1)}</>
        )}
      </span>
      <span className="print-only">
        {' '}
        {words.printed(words.tabs[view.tab], words.sort[view.order])}
      </span>
    </p>
  );
}

function StateTabs({ view, counts }: { view: QueueView; counts: Queue['counts'] }) {
  const { language } = useSpeaking();
  const words = useDeskText();
  const { submitted, returned, accepted, declined, withdrawn } = counts;
  const all = submitted + returned + accepted + declined + withdrawn;
  return (
    <nav className="tabs" aria-label={words.tabs.label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <a
              href={hrefOfView(language, { ...view, tab, page: 1 })}
              aria-current={tab === view.tab ? 'page' : undefined}
            >
              {words.tabs[tab]} <span className="count">{tab === 'all' ? all : counts[tab]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OrderLinks({ view }: { view: QueueView }) {
  const { language } = useSpeaking();
  const { sort } = useDeskText();
  return (
    <nav className="orders" aria-label={sort.label}>
      <ul>
        {orders.map((order) => (
          <li key={order}>
            <a
              href={hrefOfView(language, { ...view, order, page: 1 })}
              aria-current={order === view.order ? 'true' : undefined}
            >
              {sort[order]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
