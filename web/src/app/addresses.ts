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

export const signInHref = (language: Language, wanted?: string) =>
  address(language, ['signin'], { return: wanted });

/** Where signing in leads: the page of the desk that was wanted, and nowhere else. */
export function afterSignIn(language: Language, wanted: string | undefined): string {
  const isDesk = wanted !== undefined && /^\/(ja|en)\/desk(?=[/?]|$)/u.test(wanted);
  return isDesk ? wanted : deskHref(language);
}
