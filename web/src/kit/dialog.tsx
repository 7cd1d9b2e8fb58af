// A question in front of the page, on the browser's own <dialog>: it holds the focus, closes with
// Escape and gives the focus back.
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from './button.tsx';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The buttons that answer the question; cancelling is always there. */
  actions: ReactNode;
  /** Where there is nothing to cancel, the last button only closes. */
  last?: 'cancel' | 'close';
  /** Wide for what is looked at rather than read. */
  width?: 'reading' | 'wide';
  children?: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, actions, last = 'cancel', width = 'reading', children } = props;
  const { dialog: words } = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isOpen) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog
      className={width === 'wide' ? 'dialog dialog-wide' : 'dialog'}
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="actions">
        {actions}
        <Button kind="secondary" onClick={() => dialog.current?.close()}>
          {words[last]}
        </Button>
      </div>
    </dialog>
  );
}
