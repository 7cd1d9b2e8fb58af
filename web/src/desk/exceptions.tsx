// What staff can answer for: findings set aside with a reason, and facts that only staff can tell.
import { useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { ApplicationDetail } from '../api/contract.ts';
import { shortMoment } from '../i18n/moment.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { Button } from '../kit/button.tsx';
import { ReasonDialog } from '../kit/reason_dialog.tsx';
import { Told } from '../kit/told.tsx';
import { useAct } from './use_act.ts';
import { useDeskText } from './words.ts';

type Asked =
  | { kind: 'override'; rule: string }
  | { kind: 'revoke'; override: string }
  | { kind: 'confirm'; fact: string; value: 'yes' | 'no' };

export function Exceptions({ detail }: { detail: ApplicationDetail }) {
  const { exceptions: words } = useDeskText();
  const { isBusy, refusal, done, act, params } = useAct(detail);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { version, overridable, overrides, confirmable } = detail;
  if (overridable.length + overrides.length + confirmable.length === 0) return null;

  const confirm = async (reason: string) => {
    if (asked?.kind === 'override') {
      await act(
        () =>
          outcomeOf(
            api.POST('/api/staff/applications/{application}/overrides', {
              params,
              body: { version, rule: asked.rule, reason },
            }),
          ),
        words.overridden,
      );
    } else if (asked?.kind === 'revoke') {
      const path = { ...params.path, override: asked.override };
      await act(
        () =>
          outcomeOf(
            api.POST('/api/staff/applications/{application}/overrides/{override}/revocation', {
              params: { ...params, path },
              body: { version, reason },
            }),
          ),
        words.revoked,
      );
    } else if (asked?.kind === 'confirm') {
      await act(
        () =>
          outcomeOf(
            api.POST('/api/staff/applications/{application}/confirmations', {
              params,
              body: { version, fact: asked.fact, value: asked.value, reason },
            }),
          ),
        words.recorded,
      );
    }
    setAsked(null);
  };
  return (
    <section aria-labelledby="exceptions-title">
      <h2 id="exceptions-title">{words.title}</h2>
      <Told refusal={refusal} done={done} />
      <ul className="exceptions">
        {overridable.map((rule) => (
          <li key={rule}>
            <p>{messageOf(detail, rule)}</p>
            <Button
              {...{ kind: 'secondary', size: 'small' }}
              onClick={() => setAsked({ kind: 'override', rule })}
            >
              {words.override}
            </Button>
          </li>
        ))}
        {overrides.map((override) => (
          <Override
            key={override.id}
            override={override}
            message={messageOf(detail, override.rule)}
            revoke={() => setAsked({ kind: 'revoke', override: override.id })}
          />
        ))}
        {confirmable.map((fact) => (
          <Confirmable
            key={fact.fact}
            fact={fact}
            detail={detail}
            answer={(value) => setAsked({ kind: 'confirm', fact: fact.fact, value })}
          />
        ))}
      </ul>
      {asked !== null && (
        <ReasonDialog
          title={words.asks[asked.kind]}
          isBusy={isBusy}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function messageOf({ findings }: ApplicationDetail, rule: string): string {
  return findings.find((finding) => finding.rule === rule)?.message ?? rule;
}

interface OverrideProps {
  override: ApplicationDetail['overrides'][number];
  message: string;
  revoke: () => void;
}

function Override({ override, message, revoke }: OverrideProps) {
  const { language } = useSpeaking();
  const { exceptions: words } = useDeskText();
  const { by, at, reason, revoked } = override;
  return (
    <li data-revoked={revoked !== undefined || undefined}>
      <p>{message}</p>
      <p className="quiet">
        {words.by(by, shortMoment(at, language))} <bdi>{reason}</bdi>
      </p>
      {revoked ? (
        <p className="quiet">
          {words.revokedBy(revoked.by, shortMoment(revoked.at, language))}{' '}
          <bdi>{revoked.reason}</bdi>
        </p>
      ) : (
        <Button {...{ kind: 'secondary', size: 'small' }} onClick={revoke}>
          {words.revoke}
        </Button>
      )}
    </li>
  );
}

interface ConfirmableProps {
  fact: ApplicationDetail['confirmable'][number];
  detail: ApplicationDetail;
  answer: (value: 'yes' | 'no') => void;
}

function Confirmable({ fact, detail, answer }: ConfirmableProps) {
  const { language, text } = useSpeaking();
  const { exceptions: words } = useDeskText();
  const newest = detail.confirmations.find((confirmation) => confirmation.fact === fact.fact);
  return (
    <li>
      <p>
        {fact.requirement} <span className="source">{fact.source}</span>
      </p>
      {newest && (
        <p className="quiet">
          <strong>{text.field[newest.value]}</strong>{' '}
          {words.by(newest.by, shortMoment(newest.at, language))} <bdi>{newest.reason}</bdi>
        </p>
      )}
      <div className="actions">
        {(['yes', 'no'] as const).map((value) => (
          <Button
            key={value}
            {...{ kind: 'secondary', size: 'small' }}
            onClick={() => answer(value)}
          >
            {words.confirm[value]}
          </Button>
        ))}
      </div>
    </li>
  );
}
