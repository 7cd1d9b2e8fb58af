// A refusal of the server (application/problem+json) and the words for it: by its code where a
// person can do something about it, by its kind otherwise. The server's detail is for support, but
// for a conflict: only the server knows what stands against what (a full slot, say).
import * as v from 'valibot';
import type { Finding } from './contract.ts';
import type { Text } from '../i18n/ja.ts';

export type ProblemKind =
  | 'offline'
  | 'session'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'too_large'
  | 'busy'
  | 'findings'
  | 'other';

export interface Problem {
  kind: ProblemKind;
  /** 0 when no answer came. */
  status: number;
  /** The server's stable name of the refusal; empty for an answer that is no problem document. */
  code: string;
  findings: Finding[];
  /** The server's own words, in the language that was asked for; empty where it said nothing. */
  detail: string;
  /** What is wrong with single inputs, in words. */
  reasons: string[];
  /** How long to wait before the next try; null where the server doesn't say. */
  retrySeconds: number | null;
  requestId: string | null;
}

const problemBody = v.object({
  code: v.string(),
  detail: v.optional(v.string(), ''),
  input_problems: v.optional(v.array(v.object({ message: v.optional(v.string(), '') })), []),
  findings: v.optional(
    v.array(
      v.object({
        rule: v.string(),
        severity: v.picklist(['error', 'warning', 'preference']),
        outcome: v.picklist(['satisfied', 'not_satisfied', 'cannot_tell_yet']),
        message: v.string(),
        source: v.string(),
        field: v.exactOptional(v.string()),
        member: v.exactOptional(v.number()),
      }),
    ),
    [],
  ),
});

const silence = {
  code: '',
  detail: '',
  findings: [] as Finding[],
  input_problems: [] as { message: string }[],
};

/** A body that is no problem document (a proxy's page, say) still yields its status. */
export function problemFrom(response: Response, body: unknown): Problem {
  const read = v.safeParse(problemBody, body);
  const said = read.success ? read.output : silence;
  const { code, detail, findings } = said;
  const { status, headers } = response;
  const kind = findings.length > 0 ? 'findings' : kindOf(status);
  const reasons = said.input_problems.map(({ message }) => message).filter((m) => m !== '');
  const retrySeconds = Number(headers.get('retry-after') ?? Number.NaN);
  return {
    ...{ kind, status, code, findings, detail, reasons },
    retrySeconds: Number.isNaN(retrySeconds) ? null : retrySeconds,
    requestId: headers.get('x-request-id'),
  };
}

export function noAnswer(): Problem {
  return {
    ...{ kind: 'offline' as const, status: 0, code: '', detail: '', findings: [], reasons: [] },
    retrySeconds: null,
    requestId: null,
  };
}

function kindOf(status: number): ProblemKind {
  switch (status) {
    case 401:
      return 'session';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'missing';
    case 409:
    case 412:
      return 'conflict';
    case 413:
      return 'too_large';
    case 429:
    case 503:
      return 'busy';
    case 502:
    case 504:
      return 'offline';
    default:
      return 'other';
  }
}

export function problemText(refused: Problem, text: Text): string {
  const { kind, code, detail, requestId } = refused;
  const { problem } = text;
  if (isRefusal(code, text)) return text.refusals[code];
  if (kind === 'conflict' && detail !== '') return detail;
  const words: Record<ProblemKind, string> = {
    offline: problem.offline,
    session: problem.session,
    forbidden: problem.forbidden,
    missing: problem.missing,
    conflict: problem.conflict,
    too_large: problem.tooLarge,
    busy: problem.busy,
    findings: problem.other,
    other: problem.other,
  };
  const reference = kind === 'other' && requestId !== null ? problem.reference(requestId) : '';
  return `${words[kind]} ${reference}`.trim();
}

function isRefusal(code: string, { refusals }: Text): code is keyof Text['refusals'] {
  return Object.hasOwn(refusals, code);
}
