// What the rules found: problems first, then what staff set aside, what cannot be told and what to
// look at; what is met is folded away, with its number.
import type { ApplicationDetail } from '../api/contract.ts';
import { FindingBanners, FindingLines } from '../form/finding_banners.tsx';
import { useText } from '../i18n/text.tsx';
import { Banner } from '../kit/banner.tsx';
import { problemsOf, setAsideOf } from './problems.ts';
import { useDeskText } from './words.ts';

export function FoundRequirements({ detail }: { detail: ApplicationDetail }) {
  const { errors } = useText();
  const { detail: words } = useDeskText();
  const { findings } = detail;
  const problems = problemsOf(detail);
  const setAside = setAsideOf(detail);
  const met = findings.filter(({ outcome }) => outcome === 'satisfied');
  return (
    <section>
      <h2>{words.findings}</h2>
      {problems.length > 0 && (
        <Banner tone="error" title={errors.title(problems.length)}>
          <FindingLines findings={problems} className="findings" />
        </Banner>
      )}
      {setAside.length > 0 && (
        <Banner tone="info" title={words.setAside(setAside.length)}>
          <FindingLines findings={setAside} className="findings" />
        </Banner>
      )}
      <FindingBanners findings={findings} />
      {met.length === findings.length && <p>{words.noProblems}</p>}
      {met.length > 0 && (
        <details className="met">
          <summary>{words.met(met.length)}</summary>
          <FindingLines findings={met} className="findings findings-met" />
        </details>
      )}
    </section>
  );
}
