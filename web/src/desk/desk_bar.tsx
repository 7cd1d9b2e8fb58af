// 職員メニュー: who is signed in, the way to the list, and signing out, on every page of the desk.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';
import {
  accountHref,
  deskHref,
  factsHref,
  inquiriesHref,
  mailsHref,
  signInHref,
  slotsHref,
  staffAccountsHref,
} from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { forgetView, lastView } from './last_view.ts';
import { hrefOfView } from './queue_address.ts';
import { useDeskText } from './words.ts';

export function DeskBar() {
  const { language, text } = useSpeaking();
  const words = useDeskText();
  const { history } = useRouter();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [refusal, setRefusal] = useState<string | null>(null);
  const queue = deskHref(language);
  // Each shown to those who may open it.
  const others = [
    { verb: 'operate_courses', href: slotsHref(language), title: words.slots },
    { verb: 'operate_courses', href: inquiriesHref(language), title: words.inquiries },
    { verb: 'record_facts', href: factsHref(language), title: words.facts },
    { verb: 'preview_mails', href: mailsHref(language), title: words.mailsMenu },
    { verb: 'manage_accounts', href: staffAccountsHref(language), title: words.accounts },
  ] as const;

  // Nothing that was shown stays in memory for whoever sits down next.
  const signOut = async () => {
    const answer = await outcomeOf(api.DELETE('/api/session'));
    if (!answer.ok) return setRefusal(problemText(answer.problem, text));
    queries.clear();
    forgetView();
    history.push(signInHref(language));
  };
  return (
    <>
      <nav className="desk-bar" aria-label={words.menu}>
        <ul>
          <li>
            <a
              href={pathname === queue ? queue : hrefOfView(language, lastView())}
              aria-current={pathname === queue ? 'page' : undefined}
            >
              {words.queue}
            </a>
          </li>
          {others.map(({ verb, href, title }) =>
            session?.verbs.includes(verb) ? (
              <li key={href}>
                <a href={href} aria-current={pathname === href ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ) : null,
          )}
          {session && (
            <li className="desk-bar-person">
              <a href={accountHref(language)}>{words.signedInAs(session.name)}</a>
            </li>
          )}
          <li>
            <Button kind="secondary" size="small" onClick={() => void signOut()}>
              {words.signOut}
            </Button>
          </li>
        </ul>
      </nav>
      {refusal !== null && <Banner tone="error" title={refusal} announce="on_arrival" />}
    </>
  );
}
