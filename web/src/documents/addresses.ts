// The addresses of the holder's own documents in the API: a file is streamed to one, saved from
// another, and its pages are pictures.
import type { Language } from '../i18n/language.ts';

function address(token: string, segments: readonly string[], query: Record<string, string>) {
  const path = ['api', 'applications', token, 'documents', ...segments]
    .map(encodeURIComponent)
    .join('/');
  return `/${path}?${new URLSearchParams(query).toString()}`;
}

interface Handing {
  slot: string;
  name: string;
  replaces: string | null;
}

export function uploadHref(token: string, { slot, name, replaces }: Handing, lang: Language) {
  return address(token, [slot], { name, ...(replaces !== null && { replaces }), lang });
}

export function fileHref(token: string, document: string, lang: Language) {
  return address(token, [document], { lang });
}

export function pictureHref(token: string, document: string, page: number, lang: Language) {
  return address(token, [document, 'preview', String(page)], { lang });
}
