// A notice on a page: what happened or what to know. One that appears after an action announces
// itself; one that stands on the page from the start does not.
import type { ReactNode } from 'react';

export type BannerTone = 'info' | 'success' | 'warning' | 'error';

interface BannerProps {
  tone: BannerTone;
  title: string;
  announce?: 'on_arrival' | 'no';
  children?: ReactNode;
}

const classes: Record<BannerTone, string> = {
  info: 'banner',
  success: 'banner banner-success',
  warning: 'banner banner-warning',
  error: 'banner banner-error',
};

export function Banner({ tone, title, announce = 'no', children }: BannerProps) {
  const role = announce === 'no' ? undefined : tone === 'error' ? 'alert' : 'status';
  return (
    <div className={classes[tone]} role={role}>
      <p className="banner-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}
