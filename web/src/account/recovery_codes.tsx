// The recovery codes, shown this once: printed, copied, and confirmed to be kept before going on.
import { useState } from 'react';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { useAccountText } from './words.ts';

export function RecoveryCodes({ codes, goOn }: { codes: readonly string[]; goOn: () => void }) {
  const { recovery: words } = useAccountText();
  const [isKept, setKept] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <section aria-labelledby="recovery-title">
      <h2 id="recovery-title">{words.title}</h2>
      <p>{words.lead}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button kind="secondary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button kind="secondary" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <span role="status">{isCopied && words.copied}</span>
      </div>
      {isAsked && !isKept && <Banner tone="error" title={words.keepFirst} announce="on_arrival" />}
      <label className="choice">
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ target }) => setKept(target.checked)}
        />
        <span>{words.kept}</span>
      </label>
      <div className="actions">
        <Button onClick={() => (isKept ? goOn() : setAsked(true))}>{words.goOn}</Button>
      </div>
    </section>
  );
}
