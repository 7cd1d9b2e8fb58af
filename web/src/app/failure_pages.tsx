// When there is no page to show: no such address, a refusal of the server, or a mistake of ours.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemError } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import { useSpeaking, useText } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { catalogueHref } from './addresses.ts';
import { Page } from './page.tsx';

export function MissingPage() {
  const {
    language,
    text: { missing },
  } = useSpeaking();
  return (
    <Page title={missing.title} lead={missing.text}>
      <p className="actions">
        <a href={catalogueHref(language)}>{missing.back}</a>
      </p>
    </Page>
  );
}

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const text = useText();
  const told = error instanceof ProblemError ? problemText(error.problem, text) : text.broken.text;
  return (
    <Page title={text.broken.title} lead={told}>
      <div className="actions">
        <Button onClick={reset}>{text.broken.retry}</Button>
      </div>
    </Page>
  );
}
