// The body of one page: its title in the tab and as the heading, and the place the skip link goes.
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Reading width for applicants, wide and dense for officers. */
  layout?: 'reading' | 'wide' | 'desk';
  /** The way here, above the title. */
  above?: ReactNode;
  children?: ReactNode;
}

const classes = { reading: 'page', wide: 'page page-wide', desk: 'page page-wide dense' };

export function Page({ title, lead, layout = 'reading', above, children }: PageProps) {
  const { site } = useText();
  return (
    <main className={classes[layout]} id="main" tabIndex={-1}>
      <title>{`${title} | ${site.name}`}</title>
      {above}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </main>
  );
}
