// An open call: a new application, the one whose draft is in the address, or the question which of
// the two, when this browser has seen a draft before.
import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ProblemError } from '../api/client.ts';
import type { Draft, FormOfCourse } from '../api/contract.ts';
import { draftQuery } from '../api/queries.ts';
import { applyHref } from '../app/addresses.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DraftCopies, type DraftCopy } from '../draft/copies.ts';
import { ClosingTime } from '../draft/closing_time.tsx';
import { heldStart, newStart } from '../draft/start.ts';
import { useDraftText } from '../draft/words.ts';
import { longMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { CourseBreadcrumb } from './course_breadcrumb.tsx';
import { DraftForm } from './draft_form.tsx';

export function OpenCall({ form }: { form: FormOfCourse }) {
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const { language } = useSpeaking();
  const { programme, course } = form;
  const copies = useMemo(
    () => new DraftCopies(sessionStorage, localStorage, `${programme}/${course}`),
    [programme, course],
  );
  // The draft that began on this page: its token comes into the address, the form stays.
  const [begun, setBegun] = useState<string | null>(null);
  const inAddress = new URLSearchParams(searchStr).get('draft');
  const begin = (token: string) => {
    setBegun(token);
    const step = new URLSearchParams(window.location.search).get('step');
    const place = { draft: token, ...(step !== null && { step }) };
    history.replace(applyHref(language, programme, course, place));
  };
  if (inAddress === null || inAddress === begun)
    return <NewDraft key="new" {...{ form, copies }} begun={begun} onToken={begin} />;
  return <OpenedDraft key={inAddress} {...{ form, copies }} token={inAddress} />;
}

interface FrameProps {
  form: FormOfCourse;
  children: React.ReactNode;
}

function FormFrame({ form, children }: FrameProps) {
  const { text } = useSpeaking();
  const { window: call, complete_count: count } = form;
  return (
    <Page
      title={text.apply.title(form.course_title)}
      lead={form.programme_title}
      above={<CourseBreadcrumb form={form} here={text.apply.step} />}
    >
      {call.closes_at !== undefined && <ClosingTime closesAt={call.closes_at} />}
      {count && <p className="quiet">{count.words}</p>}
      {children}
    </Page>
  );
}

interface NewDraftProps {
  form: FormOfCourse;
  copies: DraftCopies;
  begun: string | null;
  onToken: (token: string) => void;
}

function NewDraft({ form, copies, begun, onToken }: NewDraftProps) {
  // What this tab typed before the server gave a token is simply there again after a reload.
  const [ofTab] = useState(() => copies.ofTab());
  const [offered, setOffered] = useState(() =>
    begun === null && ofTab?.token !== null ? (ofTab ?? copies.ofDevice()) : null,
  );
  const [start, setStart] = useState(() =>
    newStart(form, ofTab !== null && ofTab.token === null ? ofTab : null),
  );
  const [shown, setShown] = useState(0);
  if (offered !== null) {
    return (
      <FormFrame form={form}>
        <Offer
          {...{ form, copies }}
          copy={offered}
          onStart={(copy) => {
            setStart(newStart(form, copy));
            setShown(shown + 1);
            setOffered(null);
          }}
        />
      </FormFrame>
    );
  }
  return (
    <FormFrame form={form}>
      <DraftForm key={shown} {...{ form, start, copies, onToken }} />
    </FormFrame>
  );
}

interface OfferProps {
  form: FormOfCourse;
  copies: DraftCopies;
  copy: DraftCopy;
  /** Without a draft on the server: from the copy, or from nothing. */
  onStart: (copy: DraftCopy | null) => void;
}

function Offer({ form, copies, copy, onStart }: OfferProps) {
  const { language } = useSpeaking();
  const { offer } = useDraftText();
  const { history } = useRouter();
  const moment = longMoment(new Date(copy.changedAtMilliseconds).toISOString(), language);
  const { token } = copy;
  const goOn = () => {
    if (token === null) return onStart(copy);
    history.replace(applyHref(language, form.programme, form.course, { draft: token }));
  };
  return (
    <>
      <Banner tone="info" title={offer.title}>
        <p>{offer.text(moment)}</p>
        <p>{offer.notYours}</p>
      </Banner>
      <div className="actions">
        <Button onClick={goOn}>{offer.goOn}</Button>
        <Button
          kind="secondary"
          onClick={() => {
            copies.forget();
            onStart(null);
          }}
        >
          {offer.startNew}
        </Button>
      </div>
    </>
  );
}

interface OpenedDraftProps {
  form: FormOfCourse;
  copies: DraftCopies;
  token: string;
}

function OpenedDraft({ form, copies, token }: OpenedDraftProps) {
  const { language, text } = useSpeaking();
  // Read anew by every opening, and only once: afterwards what is typed here is the newest.
  const query = useQuery({ ...draftQuery(token, language), refetchOnWindowFocus: false });
  const { error } = query;
  const isMissing = error instanceof ProblemError && error.problem.kind === 'missing';
  if (isMissing && query.data === undefined) return <MissingDraft {...{ form, copies, token }} />;
  if (!query.isFetchedAfterMount && query.data !== undefined) {
    return (
      <FormFrame form={form}>
        <p role="status">{text.loading}</p>
      </FormFrame>
    );
  }
  return (
    <Answered query={query} title={text.apply.title(form.course_title)}>
      {(draft) => (
        <FormFrame form={form}>
          <LoadedDraft {...{ form, copies, token, draft }} />
        </FormFrame>
      )}
    </Answered>
  );
}

function LoadedDraft({ form, copies, token, draft }: OpenedDraftProps & { draft: Draft }) {
  const [start] = useState(() => heldStart(form, token, draft, copies.of(token)));
  return <DraftForm {...{ form, start, copies }} onToken={() => undefined} />;
}

function MissingDraft({ form, copies, token }: OpenedDraftProps) {
  const { language } = useSpeaking();
  const { missing } = useDraftText();
  const { history } = useRouter();
  return (
    <FormFrame form={form}>
      <Banner tone="warning" title={missing.title}>
        <p>{missing.text}</p>
        <p>{missing.sent}</p>
      </Banner>
      <div className="actions">
        <Button
          onClick={() => {
            if (copies.of(token) !== null) copies.forget();
            history.replace(applyHref(language, form.programme, form.course));
          }}
        >
          {missing.startNew}
        </Button>
      </div>
    </FormFrame>
  );
}
