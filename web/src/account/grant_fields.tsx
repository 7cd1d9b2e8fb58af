// The questions of a grant: where it holds, what it allows, until when, and why.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GrantInput, Scope, Verb } from '../api/contract.ts';
import { queueQuery } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { CheckboxGroup, RadioGroup } from '../kit/choice_group.tsx';
import type { FieldNote } from '../kit/control.ts';
import { focusField } from '../kit/error_summary.tsx';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { TextField } from '../kit/text_field.tsx';
import { endOfDay } from './end_of_day.ts';
import { useAccountText } from './words.ts';

const allVerbs: readonly Verb[] = [
  'read_applications',
  'decide_applications',
  'review_documents',
  'read_sensitive_documents',
  'send_messages',
  'record_facts',
  'operate_courses',
  'preview_mails',
  'manage_accounts',
];
const reasonMax = 2000;

interface Draft {
  kind: Scope['kind'];
  place: string;
  verbs: readonly string[];
  until: string;
  reason: string;
}

type Asked = 'place' | 'verbs' | 'until' | 'reason';

const nothing: Draft = { kind: 'programme', place: '', verbs: [], until: '', reason: '' };

/** The fields, and the grant that they make; null while something is missing, which is told. */
export function useGrantFields() {
  const { staff: words, errors } = useAccountText();
  const [draft, setDraft] = useState<Draft>(nothing);
  const [problems, setProblems] = useState<Partial<Record<Asked, string>>>({});

  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblems((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))),
    );
  };
  const read = (): GrantInput | null => {
    const found: Partial<Record<Asked, string>> = {};
    const place = draft.kind === 'course' ? words.course : words.programme;
    if (draft.kind !== 'platform' && draft.place === '') found.place = errors.choose(place);
    if (draft.verbs.length === 0) found.verbs = errors.choose(words.verbs);
    const end = endOfDay(draft.until);
    if (end === null) found.until = errors.badDate;
    if (draft.reason.trim() === '') found.reason = errors.enter(words.reason);
    setProblems(found);
    const first = (['place', 'verbs', 'until', 'reason'] as const).find((name) => found[name]);
    if (first !== undefined || end === null) {
      focusField(first ?? 'until');
      return null;
    }
    const verbs = allVerbs.filter((verb) => draft.verbs.includes(verb));
    const expires = end === undefined ? {} : { expires_at: end };
    return { verbs, scope: scopeOf(draft), ...expires, reason: draft.reason };
  };
  const clear = () => setDraft(nothing);
  const fields = <GrantFields draft={draft} change={change} problems={problems} />;
  return { fields, read, clear };
}

function scopeOf({ kind, place }: Draft): Scope {
  const [programme = '', course = ''] = place.split('/');
  if (kind === 'platform') return { kind };
  return kind === 'programme' ? { kind, programme } : { kind, programme, course };
}

interface GrantFieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problems: Partial<Record<Asked, string>>;
}

function GrantFields({ draft, change, problems }: GrantFieldsProps) {
  const { staff: words, verbs } = useAccountText();
  const places = usePlaces(draft.kind);
  const notes = (name: Asked): FieldNote[] => {
    const message = problems[name];
    return message === undefined ? [] : [{ tone: 'error', message }];
  };
  const isKind = (value: string): value is Scope['kind'] => value in words.scopes;
  return (
    <>
      <RadioGroup
        {...{ id: 'scope', name: 'scope', label: words.scope, isRequired: true }}
        choices={(['platform', 'programme', 'course'] as const).map((value) => ({
          value,
          label: words.scopes[value],
        }))}
        chosen={draft.kind}
        onChange={(kind) => isKind(kind) && change({ kind, place: '' })}
      />
      {draft.kind !== 'platform' && (
        <Select
          {...{ id: 'place', isRequired: true, notes: notes('place'), choices: places }}
          label={draft.kind === 'course' ? words.course : words.programme}
          input={{
            value: draft.place,
            onChange: ({ target }) => change({ place: target.value }),
          }}
        />
      )}
      <CheckboxGroup
        {...{ id: 'verbs', name: 'verbs', label: words.verbs, isRequired: true }}
        notes={notes('verbs')}
        choices={allVerbs.map((value) => ({
          value,
          label: `${verbs[value][0]} — ${verbs[value][1]}`,
        }))}
        chosen={draft.verbs}
        onChange={(chosen) => change({ verbs: chosen })}
      />
      <TextField
        {...{ id: 'until', label: words.until, help: words.untilHelp, notes: notes('until') }}
        width="short"
        input={{
          value: draft.until,
          onChange: ({ target }) => change({ until: target.value }),
          autoComplete: 'off',
        }}
      />
      <TextArea
        {...{ id: 'reason', label: words.reason, help: words.reasonHelp, isRequired: true }}
        {...{ maxLength: reasonMax, text: draft.reason, notes: notes('reason') }}
        input={{
          value: draft.reason,
          onChange: ({ target }) => change({ reason: target.value }),
          rows: 2,
        }}
      />
    </>
  );
}

// The queue knows every course that is taken applications for here.
function usePlaces(kind: Scope['kind']) {
  const { language } = useSpeaking();
  const { data } = useQuery(queueQuery({ lang: language, state: 'all' }));
  const rooms = data?.courses ?? [];
  if (kind === 'course') {
    return rooms.map(({ programme, course, title }) => ({
      value: `${programme}/${course}`,
      label: title,
    }));
  }
  const titles = new Map(rooms.map(({ programme, programme_title: title }) => [programme, title]));
  return [...titles].map(([value, label]) => ({ value, label }));
}
