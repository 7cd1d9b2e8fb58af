// Buttons and links that look like them. A busy button stays where the focus is and says so; it is
// not `disabled`, which would drop the focus to the top of the page.
import type { ComponentProps, MouseEvent } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'plain' | 'danger';
export type ButtonSize = 'regular' | 'small';

const kinds: Record<ButtonKind, string> = {
  primary: 'button',
  secondary: 'button button-secondary',
  plain: 'button button-plain',
  danger: 'button button-danger',
};

interface Look {
  kind?: ButtonKind;
  size?: ButtonSize;
}

function classOf({ kind = 'primary', size = 'regular' }: Look): string {
  return size === 'small' ? `${kinds[kind]} button-small` : kinds[kind];
}

interface ButtonProps extends Look, ComponentProps<'button'> {
  isBusy?: boolean;
}

export function Button({ kind, size, isBusy, onClick, type = 'button', ...rest }: ButtonProps) {
  const refuse = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ ...(kind && { kind }), ...(size && { size }) })}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? refuse : onClick}
    />
  );
}

export function LinkButton({ kind, size, ...rest }: Look & ComponentProps<'a'>) {
  return <a {...rest} className={classOf({ ...(kind && { kind }), ...(size && { size }) })} />;
}
