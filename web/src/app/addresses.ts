// Every address that the tools link to, documents included. The first segment is the language.
import type { Language } from '../i18n/language.ts';

type Query = Record<string, string | undefined>;

function address(language: Language, segments: readonly string[], query: Query = {}): string {
  const path = [language, ...segments].map(encodeURIComponent).join('/');
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given as [string, string][]).toString();
  return search === '' ? `/${path}` : `/${path}?${search}`;
}

export const catalogueHref = (language: Language) => address(language, []);

export const courseHref = (language: Language, programme: string, course: string) =>
  address(language, ['programmes', programme, 'courses', course]);

export const programmeHref = (language: Language, programme: string) =>
  address(language, ['programmes', programme]);

interface PlaceInForm {
  step?: string;
  /** The secret that opens the draft, on any device. */
  draft?: string;
}

export const applyHref = (
  language: Language,
  programme: string,
  course: string,
  { draft, step }: PlaceInForm = {},
) => address(language, ['apply', programme, course], { draft, step });

export const statusHref = (language: Language, token: string) =>
  address(language, ['status', token]);

/** The receipt as a paper, drawn by the server. */
export const receiptHref = (language: Language, token: string) =>
  address(language, ['status', token, 'receipt.pdf']);

export const correctHref = (language: Language, token: string, step?: string) =>
  address(language, ['correct', token], { step });

export const deskHref = (language: Language, query: Query = {}) =>
  address(language, ['desk'], query);

export const applicationHref = (language: Language, id: string) =>
  address(language, ['desk', 'applications', id]);

/** The receipt of an application as a paper, for the desk. */
export const deskReceiptHref = (language: Language, id: string) =>
  `/api/staff/applications/${encodeURIComponent(id)}/receipt.pdf?lang=${language}`;

export const signInHref = (language: Language, wanted?: string) =>
  address(language, ['signin'], { return: wanted });

export const askLinkHref = (language: Language, purpose: 'sign_up' | 'reset') =>
  address(language, ['account', 'ask', purpose]);

export const accountHref = (language: Language) => address(language, ['account']);

export const staffAccountsHref = (language: Language, page?: number) =>
  address(language, ['desk', 'accounts'], { page: page === undefined ? undefined : `${page}` });

export const exportsHref = (language: Language) => address(language, ['desk', 'exports']);

export const inviteHref = (language: Language) => address(language, ['desk', 'invite']);

export const staffAccountHref = (language: Language, account: string) =>
  address(language, ['desk', 'accounts', account]);

export const slotsHref = (language: Language, programme?: string) =>
  address(language, ['desk', 'slots'], { programme });

export const inquiriesHref = (language: Language, query: Query = {}) =>
  address(language, ['desk', 'inquiries'], query);

export const inquiryHref = (language: Language, inquiry: string) =>
  address(language, ['desk', 'inquiries', inquiry]);

export const factsHref = (language: Language, query: Query = {}) =>
  address(language, ['desk', 'facts'], query);

export const mailsHref = (language: Language, query: Query = {}) =>
  address(language, ['desk', 'mails'], query);

export const wordingsHref = (language: Language, query: Query = {}) =>
  address(language, ['desk', 'wordings'], query);

/** Where signing in leads: the page of the tools that was wanted, and nowhere else. */
export function afterSignIn(
  language: Language,
  isStaff: boolean,
  wanted: string | undefined,
): string {
  const tools = isStaff
    ? /^\/(ja|en)\/(desk|account)(?=[/?]|$)/u
    : /^\/(ja|en)\/account(?=[/?]|$)/u;
  if (wanted !== undefined && tools.test(wanted)) return wanted;
  return isStaff ? deskHref(language) : accountHref(language);
}
