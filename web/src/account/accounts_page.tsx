// 職員のアカウント: everybody with a grant within one's own reach.
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { staffAccountsQuery } from '../api/queries.ts';
import { exportsHref, inviteHref, staffAccountHref, staffAccountsHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Pagination } from '../kit/pagination.tsx';
import { Table } from '../kit/table.tsx';
import { ScopeText } from './grant_list.tsx';
import { useAccountText } from './words.ts';

export function AccountsPage() {
  const { language } = useSpeaking();
  const { staff: words, verbs } = useAccountText();
  const { searchStr } = useLocation();
  const asked = Number(new URLSearchParams(searchStr).get('page') ?? '1');
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const query = useQuery(staffAccountsQuery(page, language));
  return (
    <Answered query={query} title={words.title}>
      {({ accounts, total, page_size }) => (
        <Page title={words.title} lead={words.lead} layout="desk" above={<DeskBar />}>
          <div className="actions">
            <LinkButton href={inviteHref(language)}>{words.invite}</LinkButton>
            <a href={exportsHref(language)}>{words.toExports}</a>
          </div>
          <Table
            narrow="cards"
            caption={words.title}
            density="dense"
            rows={accounts}
            keyOf={({ account }) => account}
            empty={<p>{words.empty}</p>}
            columns={[
              {
                ...{ id: 'person', title: words.person },
                cell: ({ account, name, login }) => (
                  <>
                    <a href={staffAccountHref(language, account)}>
                      <bdi>{name}</bdi>
                    </a>
                    <br />
                    <small>{login}</small>
                  </>
                ),
              },
              {
                ...{ id: 'grants', title: words.grants, card: 'titled' },
                cell: ({ grants }) =>
                  grants
                    .filter(({ state }) => state === 'in_force')
                    .map((grant) => (
                      <div key={grant.id}>
                        <ScopeText scope={grant.scope} />
                        {': '}
                        {grant.verbs
                          .map((verb) => verbs[verb][0])
                          .join(language === 'ja' ? '、' : ', ')}
                      </div>
                    )),
              },
              {
                ...{ id: 'state', title: words.status, kind: 'tight' },
                cell: ({ state, has_second_factor }) => (
                  <>
                    {words.states[state]}
                    {state === 'active' && !has_second_factor && (
                      <>
                        <br />
                        <small>{words.noFactor}</small>
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
          <Pagination
            current={page}
            last={Math.max(1, Math.ceil(total / page_size))}
            hrefOf={(number) => staffAccountsHref(language, number)}
          />
        </Page>
      )}
    </Answered>
  );
}
