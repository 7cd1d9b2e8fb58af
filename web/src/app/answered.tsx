// A page that waits for an answer of the server: loading, refused, or shown. Who must sign in first
// is led there and back.
import { useLocation, useRouter } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ProblemError } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import { useSpeaking, useText } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { catalogueHref, deskHref, signInHref } from './addresses.ts';
import { Page } from './page.tsx';

interface AnsweredProps<Data> {
  query: UseQueryResult<Data>;
  /** The page's title until the answer gives a better one. */
  title: string;
  children: (data: Data) => ReactNode;
}

export function Answered<Data>({ query, title, children }: AnsweredProps<Data>) {
  const { data, error } = query;
  if (isSessionOver(error)) return <SignInFirst />;
  if (data !== undefined) return children(data);
  if (error) return <RefusedPage title={title} error={error} retry={() => void query.refetch()} />;
  return <LoadingPage title={title} />;
}

export function isSessionOver(error: Error | null): boolean {
  if (!(error instanceof ProblemError)) return false;
  // Who gave the password and not the code is half signed in, and goes on where that is done.
  return error.problem.kind === 'session' || error.problem.code.startsWith('second_factor_');
}

export function SignInFirst() {
  const { language, text } = useSpeaking();
  const { history } = useRouter();
  // Where the person was, not where this leads: the address changes before the page does.
  const { href } = useLocation();
  const [wanted] = useState(href);
  useEffect(() => history.replace(signInHref(language, wanted)), [history, wanted, language]);
  return <LoadingPage title={text.signIn.title} />;
}

function LoadingPage({ title }: { title: string }) {
  const { loading } = useText();
  return (
    <Page title={title}>
      <p role="status">{loading}</p>
    </Page>
  );
}

interface RefusedPageProps {
  title: string;
  error: Error;
  retry: () => void;
}

function RefusedPage({ title, error, retry }: RefusedPageProps) {
  const { language, text } = useSpeaking();
  const told = error instanceof ProblemError ? problemText(error.problem, text) : text.broken.text;
  const isMissing = error instanceof ProblemError && error.problem.kind === 'missing';
  const isAtDesk = useLocation().pathname.startsWith(deskHref(language));
  // The words for an applicant speak of the address in a mail, which staff do not have.
  const words = isMissing && isAtDesk ? text.problem.missing : told;
  return (
    <Page title={title}>
      <Banner tone="error" title={words} announce="on_arrival" />
      <div className="actions">
        {isMissing ? (
          <a href={isAtDesk ? deskHref(language) : catalogueHref(language)}>
            {isAtDesk ? text.missing.backToDesk : text.missing.back}
          </a>
        ) : (
          <Button onClick={retry}>{text.broken.retry}</Button>
        )}
      </div>
    </Page>
  );
}
