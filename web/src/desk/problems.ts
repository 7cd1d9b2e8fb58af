// Which unmet conditions stand in the way, and which staff have set aside with a reason.
import type { ApplicationDetail, Finding } from '../api/contract.ts';
import { withTone } from '../form/findings.ts';

type Judged = Pick<ApplicationDetail, 'findings' | 'overrides'>;

const isSetAside = ({ overrides }: Judged, { rule }: Finding): boolean =>
  overrides.some((override) => override.rule === rule && override.revoked === undefined);

export const problemsOf = (judged: Judged): Finding[] =>
  withTone(judged.findings, 'error').filter((finding) => !isSetAside(judged, finding));

export const setAsideOf = (judged: Judged): Finding[] =>
  withTone(judged.findings, 'error').filter((finding) => isSetAside(judged, finding));
