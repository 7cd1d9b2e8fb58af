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
  children?: ReactNode;
}

export function Dialog({ title, isOpen, onClose, actions, children }: DialogProps) {
  const { dialog: words } = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isOpen) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="actions">
        {actions}
        <Button kind="secondary" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  );
}
