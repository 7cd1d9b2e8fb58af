// 「デモ日程」: where the dates of a programme are shifted for demonstration, every page of it says
// so above the header, as the documents do.
import { createContext, use } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../i18n/text.tsx';

/** The element above the header; the frame of the page provides it. */
export const PlaceAboveHeader = createContext<HTMLElement | null>(null);

export function DemonstrationBanner() {
  const { demonstration } = useText();
  const place = use(PlaceAboveHeader);
  if (place === null) return null;
  return createPortal(
    <aside className="test-date" aria-label={demonstration.label}>
      <p>
        <strong>{demonstration.label}</strong>
        {demonstration.text}
      </p>
    </aside>,
    place,
  );
}
