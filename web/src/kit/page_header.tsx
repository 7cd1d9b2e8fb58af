// The top of every page: the way past it, the site's name, the main menu and the other language.
import { useLocation } from '@tanstack/react-router';
import { useSpeaking, useText } from '../i18n/text.tsx';
import { hrefIn } from '../i18n/language.ts';

export interface MenuItem {
  title: string;
  href: string;
  isCurrent: boolean;
}

export function SkipLink() {
  const { site } = useText();
  return (
    <a className="skip-link" href="#main">
      {site.skip}
    </a>
  );
}

interface PageHeaderProps {
  home: string;
  menu: readonly MenuItem[];
}

export function PageHeader({ home, menu }: PageHeaderProps) {
  const { site } = useText();
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="brand" href={home}>
          <img src="/mark.svg" alt="" width="36" height="36" />
          <span lang="ja">{site.name}</span>
          <small>{site.description}</small>
        </a>
        <nav className="site-nav" aria-label={site.navigation}>
          <ul>
            {menu.map(({ title, href, isCurrent }) => (
              <li key={href}>
                <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { language, text } = useSpeaking();
  const { href } = useLocation();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <a className="language-switch" href={hrefIn(other, href)} hrefLang={other} lang={other}>
      {text.site.otherLanguage}
    </a>
  );
}
