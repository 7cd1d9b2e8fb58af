// The group of an on-site training: everybody in it, and what the rules find, person by person.
import type { InquiryDetail } from '../api/contract.ts';
import { Banner } from '../kit/banner.tsx';
import { Facts } from '../kit/facts.tsx';
import { useArrangingText } from './words.ts';

interface MembersProps {
  members: InquiryDetail['members'];
  findings: InquiryDetail['findings'];
}

export function Members({ members, findings }: MembersProps) {
  const { inquiries: words } = useArrangingText();
  const open = findings.filter(({ outcome }) => outcome !== 'satisfied');
  const nameOf = (member: number | undefined) =>
    member === undefined ? '' : `${members[member]?.name ?? ''}: `;
  return (
    <section aria-labelledby="members-title">
      <h2 id="members-title">{words.members}</h2>
      {members.length === 0 && <p className="quiet">{words.noMembers}</p>}
      {open.length > 0 && members.length > 0 && (
        <Banner tone="warning" title={words.findings}>
          <ul>
            {open.map(({ rule, message, source, member }) => (
              <li key={`${rule}/${member ?? ''}/${message}`}>
                <bdi>{nameOf(member)}</bdi>
                {message} <span className="source">{source}</span>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {members.map(({ name, name_kana, answers }, index) => (
        <details key={`${index}/${name}`}>
          <summary>
            <bdi lang="ja">{name}</bdi>{' '}
            <small>
              <bdi lang="ja">{name_kana}</bdi>
            </small>
          </summary>
          <Facts
            facts={answers.map(({ id, label, value }) => ({
              ...{ key: id, term: label, value: <bdi>{value}</bdi> },
            }))}
          />
        </details>
      ))}
    </section>
  );
}
