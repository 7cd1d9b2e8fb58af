// What somebody may do, where, until when, and why it was given.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Grant, Scope } from '../api/contract.ts';
import { queueQuery } from '../api/queries.ts';
import { longMoment, shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { useAccountText } from './words.ts';

interface GrantListProps {
  grants: readonly Grant[];
  /** What can be done with a grant that is in force. */
  action?: (grant: Grant) => ReactNode;
}

export function GrantList({ grants, action }: GrantListProps) {
  const { language } = useSpeaking();
  const { staff: words, verbs } = useAccountText();
  // The first grants come from whoever started the server, who has no account.
  const giverOf = ({ granted_by: by }: Grant) =>
    by.startsWith('system:') ? words.bySystem : by.replace(/^staff:/u, '');
  return (
    <ul className="grants">
      {grants.map((grant) => (
        <li key={grant.id} data-state={grant.state}>
          <p>
            <strong>
              <ScopeText scope={grant.scope} />
            </strong>{' '}
            <span className="quiet">
              {words.grantStates[grant.state]}
              {' · '}
              {grant.expires_at
                ? `${words.until} ${longMoment(grant.expires_at, language)}`
                : words.noEnd}
            </span>
          </p>
          <p>{grant.verbs.map((verb) => verbs[verb][0]).join(language === 'ja' ? '、' : ', ')}</p>
          <p className="quiet">
            <bdi>{grant.reason}</bdi> ·{' '}
            {words.grantedBy(giverOf(grant), shortMoment(grant.granted_at, language))}
          </p>
          {grant.state === 'in_force' && action?.(grant)}
        </li>
      ))}
    </ul>
  );
}

/** Its programme or course by title; whoever may not see the queue reads the name of the file. */
export function ScopeText({ scope }: { scope: Scope }) {
  const { language } = useSpeaking();
  const { staff: words } = useAccountText();
  const isNamed = scope.programme !== undefined;
  const { data } = useQuery({ ...queueQuery({ lang: language, state: 'all' }), enabled: isNamed });
  if (scope.programme === undefined) return words.scopes[scope.kind];
  const rooms = (data?.courses ?? []).filter(({ programme }) => programme === scope.programme);
  const course = rooms.find((room) => room.course === scope.course)?.title ?? scope.course;
  const programme = rooms[0]?.programme_title ?? scope.programme;
  return course === undefined ? programme : `${programme} / ${course}`;
}
