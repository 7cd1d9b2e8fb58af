// Choosing files: a native file input under its label, which looks like a button and is reached by
// the keyboard; on a phone the camera as well.
import { useId, useState } from 'react';

export const acceptedFiles = 'application/pdf,image/jpeg,image/png,image/tiff,image/heic,.heic';

interface ChooseFilesProps {
  title: string;
  /** With the name of the paper, for those who hear only this. */
  label: string;
  from?: 'files' | 'camera';
  many?: 'one' | 'several';
  look?: 'secondary' | 'plain';
  onChoose: (files: File[]) => void;
}

export function ChooseFiles(props: ChooseFilesProps) {
  const { title, label, from = 'files', many = 'several', look = 'secondary', onChoose } = props;
  const id = useId();
  return (
    <span className="choose-files">
      <input
        id={id}
        type="file"
        className="choose-files-input"
        aria-label={label}
        accept={from === 'camera' ? 'image/*' : acceptedFiles}
        {...(from === 'camera' && { capture: 'environment' as const })}
        multiple={many === 'several' && from === 'files'}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file may be chosen again after it was refused.
          target.value = '';
        }}
      />
      <label htmlFor={id} className={`button button-${look} button-small`} aria-hidden="true">
        {title}
      </label>
    </span>
  );
}

/** Whether the pointer is a finger: there a camera is likely to be at hand. */
export function useTouch(): boolean {
  const [isTouch] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  return isTouch;
}
