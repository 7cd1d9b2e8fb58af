// Findings that stop nothing: warnings, preferences, what cannot be told yet, and what is met, each
// with its place in the notice.
import type { Finding } from '../api/contract.ts';
import { Banner } from '../kit/banner.tsx';
import type { Tone } from '../kit/control.ts';
import { useText } from '../i18n/text.tsx';
import type { FormDefinition } from './definition.ts';
import { findingKey, withTone } from './findings.ts';

export function FindingBanners({ findings }: { findings: readonly Finding[] }) {
  const { findings: words } = useText();
  return (
    <>
      <FindingList tone="warning" title={words.warnings} findings={findings} />
      <FindingList tone="open" title={words.open} findings={findings} />
      <FindingList tone="preference" title={words.preferences} findings={findings} />
    </>
  );
}

interface FindingListProps {
  tone: Tone;
  title: string;
  findings: readonly Finding[];
}

function FindingList({ tone, title, findings }: FindingListProps) {
  const found = withTone(findings, tone);
  if (found.length === 0) return null;
  return (
    <Banner tone={tone === 'warning' ? 'warning' : 'info'} title={title}>
      <FindingLines findings={found} className="findings" />
    </Banner>
  );
}

interface FindingLinesProps {
  findings: readonly Finding[];
  className: string;
}

export function FindingLines({ findings, className }: FindingLinesProps) {
  return (
    <ul className={className}>
      {findings.map((finding) => (
        <li key={findingKey(finding)}>
          {finding.message}
          {finding.source !== '' && <span className="source">{finding.source}</span>}
        </li>
      ))}
    </ul>
  );
}

interface MetRequirementsProps {
  definition: FormDefinition;
  findings: readonly Finding[];
}

/** 「要件の確認」: what the server found to be so; statements that were ticked are seen anyway. */
export function MetRequirements({ definition, findings }: MetRequirementsProps) {
  const { findings: words } = useText();
  const statements = definition.statements.map(({ id }) => id);
  const met = findings.filter(
    ({ outcome, rule }) => outcome === 'satisfied' && !statements.includes(rule),
  );
  if (met.length === 0) return null;
  return (
    <section>
      <h3>{words.met}</h3>
      <FindingLines findings={met} className="findings findings-met" />
    </section>
  );
}
