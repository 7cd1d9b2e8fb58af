// What became of an act: refused with every reason, or done.
import { Banner } from './banner.tsx';
import type { Refusal } from './use_send.ts';

export function Told({ refusal, done }: { refusal: Refusal | null; done?: string | null }) {
  if (refusal !== null) {
    return (
      <Banner tone="error" title={refusal.title} announce="on_arrival">
        {refusal.reasons.length > 0 && (
          <ul>
            {refusal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Banner>
    );
  }
  return done ? <Banner tone="success" title={done} announce="on_arrival" /> : null;
}
