// Which language a page speaks: the first segment of its address, for documents and tools alike.

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

export function languageOf(pathname: string): Language {
  const first = pathname.split('/')[1];
  return languages.find((language) => language === first) ?? 'ja';
}

/** The address of the same page in another language; the rest of the address is kept. */
export function hrefIn(language: Language, href: string): string {
  const url = new URL(href, 'http://page.invalid');
  const pathname = url.pathname.replace(/^\/(ja|en)(?=\/|$)/u, '');
  return `/${language}${pathname}${url.search}${url.hash}`;
}
