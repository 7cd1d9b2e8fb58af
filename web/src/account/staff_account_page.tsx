// One member of staff: grants given and taken back, the invitation, and help after a lost app.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf, type Outcome } from '../api/client.ts';
import type { Grant, StaffAccount } from '../api/contract.ts';
import { staffAccountQuery } from '../api/queries.ts';
import { Answered } from '../app/answered.tsx';
import { Page } from '../app/page.tsx';
import { DeskBar } from '../desk/desk_bar.tsx';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { GrantList } from './grant_list.tsx';
import { useGrantFields } from './grant_fields.tsx';
import { ReasonDialog } from '../kit/reason_dialog.tsx';
import { Told } from '../kit/told.tsx';
import { useSend } from '../kit/use_send.ts';
import { useAccountText } from './words.ts';

export function StaffAccountPage() {
  const { account } = useParams({ from: '/$language/desk/accounts/$account' });
  const { language } = useSpeaking();
  const { staff: words } = useAccountText();
  const query = useQuery(staffAccountQuery(account, language));
  return (
    <Answered query={query} title={words.title}>
      {(shown) => (
        <Page title={shown.name} lead={shown.login} layout="desk" above={<DeskBar />}>
          <Shown account={shown} />
        </Page>
      )}
    </Answered>
  );
}

type Asked = { kind: 'revoke'; grant: Grant } | { kind: 'invitation' } | { kind: 'factor' };

function Shown({ account: shown }: { account: StaffAccount }) {
  const { language } = useSpeaking();
  const { staff: words } = useAccountText();
  const queries = useQueryClient();
  const { isBusy, refusal, done, send } = useSend();
  const [asked, setAsked] = useState<Asked | null>(null);
  const grant = useGrantFields();
  const { account } = shown;
  const query = { lang: language };

  const act = async (call: () => Promise<Outcome<StaffAccount>>, doneWords: string) => {
    const answer = await send(call, doneWords);
    setAsked(null);
    if (answer?.ok) await queries.invalidateQueries({ queryKey: ['staff_account', account] });
    return answer?.ok ?? false;
  };
  const confirm = (reason: string) => {
    if (asked === null) return;
    const params = { path: { account }, query };
    const body = { reason };
    if (asked.kind === 'invitation') {
      void act(
        () => outcomeOf(api.POST('/api/staff/accounts/{account}/invitation', { params, body })),
        words.sent,
      );
    } else if (asked.kind === 'factor') {
      void act(
        () =>
          outcomeOf(
            api.POST('/api/staff/accounts/{account}/second-factor/remove', { params, body }),
          ),
        words.factorRemoved,
      );
    } else {
      const path = { account, grant: asked.grant.id };
      void act(
        () =>
          outcomeOf(
            api.POST('/api/staff/accounts/{account}/grants/{grant}/revoke', {
              params: { path, query },
              body,
            }),
          ),
        words.revoked,
      );
    }
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const given = grant.read();
    if (given === null) return;
    const isAdded = await act(
      () =>
        outcomeOf(
          api.POST('/api/staff/accounts/{account}/grants', {
            params: { path: { account }, query },
            body: given,
          }),
        ),
      words.added,
    );
    if (isAdded) grant.clear();
  };
  const titles = {
    revoke: words.revokeAsk,
    invitation: words.sendAgain,
    factor: words.removeFactorAsk,
  };
  const labels = {
    revoke: words.revoke,
    invitation: words.sendAgain,
    factor: words.removeFactor,
  };
  return (
    <>
      <Told refusal={refusal} done={done} />
      <p>
        {words.states[shown.state]}
        {shown.state === 'active' && !shown.has_second_factor && ` · ${words.noFactor}`}
      </p>
      <div className="actions">
        {shown.state === 'invited' && (
          <Button kind="secondary" onClick={() => setAsked({ kind: 'invitation' })}>
            {words.sendAgain}
          </Button>
        )}
        {shown.has_second_factor && (
          <Button kind="secondary" onClick={() => setAsked({ kind: 'factor' })}>
            {words.removeFactor}
          </Button>
        )}
      </div>
      <h2>{words.grants}</h2>
      <GrantList
        grants={shown.grants}
        action={(given) => (
          <Button
            {...{ kind: 'secondary', size: 'small' }}
            onClick={() => setAsked({ kind: 'revoke', grant: given })}
          >
            {words.revoke}
          </Button>
        )}
      />
      <h2>{words.addGrant}</h2>
      <form noValidate onSubmit={(event) => void add(event)}>
        {grant.fields}
        <div className="actions">
          <Button type="submit" kind="secondary" isBusy={isBusy}>
            {words.add}
          </Button>
        </div>
      </form>
      {asked !== null && (
        <ReasonDialog
          title={titles[asked.kind]}
          words={asked.kind === 'factor' ? words.removeFactorWords : undefined}
          confirmLabel={labels[asked.kind]}
          isBusy={isBusy}
          onConfirm={confirm}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
