// 職員メニュー: who is signed in, the way to the list, and signing out, on every page of the desk.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';
import { deskHref, signInHref } from '../app/addresses.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
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

  // Nothing that was shown stays in memory for whoever sits down next.
  const signOut = async () => {
    const answer = await outcomeOf(api.DELETE('/api/session'));
    if (!answer.ok) return setRefusal(problemText(answer.problem, text));
    queries.clear();
    history.push(signInHref(language));
  };
  return (
    <>
      <nav className="desk-bar" aria-label={words.menu}>
        <ul>
          <li>
            <a href={queue} aria-current={pathname === queue ? 'page' : undefined}>
              {words.queue}
            </a>
          </li>
          {session && <li className="desk-bar-person">{words.signedInAs(session.name)}</li>}
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
