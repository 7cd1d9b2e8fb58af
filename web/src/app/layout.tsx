// The frame of every page of the application, the same as that of the documents. After a change of
// page the focus moves to its start, so that a screen reader does not stay on a link that is gone.
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { PageHeader, SkipLink } from '../kit/page_header.tsx';
import { hrefIn, languageOf, type Language } from '../i18n/language.ts';
import { LanguageProvider, useText } from '../i18n/text.tsx';
import { accountHref, catalogueHref, deskHref } from './addresses.ts';
import { PlaceAboveHeader } from './demonstration.tsx';

export function Layout() {
  const { pathname } = useLocation();
  const language = languageOf(pathname);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useFocusOnNewPage(hrefIn(language, pathname).slice(`/${language}`.length));
  return (
    <LanguageProvider language={language}>
      <SkipLink />
      <div className="app" ref={setPlace} />
      <SiteHeader language={language} pathname={pathname} />
      <PlaceAboveHeader value={place}>
        <Outlet />
      </PlaceAboveHeader>
      <SiteFooter />
    </LanguageProvider>
  );
}

function SiteHeader({ language, pathname }: { language: Language; pathname: string }) {
  const { site } = useText();
  const desk = deskHref(language);
  const account = accountHref(language);
  const menu = [
    { title: site.catalogue, href: catalogueHref(language), isCurrent: false },
    { title: site.desk, href: desk, isCurrent: pathname.startsWith(desk) },
    { title: site.account, href: account, isCurrent: pathname.startsWith(account) },
  ];
  return <PageHeader home={catalogueHref(language)} menu={menu} />;
}

function SiteFooter() {
  const { site } = useText();
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <span lang="ja">{site.name}</span>
        <span>{site.times}</span>
      </div>
    </footer>
  );
}

// The same page in the other language is no new page.
function useFocusOnNewPage(page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    document.getElementById('main')?.focus();
  }, [page]);
}
