// A form like the one of an ECMO team, drawn by the real renderer; the server's part is played
// here. Development only.
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../app/page.tsx';
import type { ApplicationInput, Finding } from '../api/contract.ts';
import { DefinitionForm } from '../form/definition_form.tsx';
import { useFormValues } from '../form/use_form_values.ts';
import { nothingHeld } from '../form/values.ts';
import { Banner } from '../kit/banner.tsx';
import { sampleDefinition } from './sample_definition.ts';

const casesMin = 5;

function findingsFor({ answers }: ApplicationInput): Finding[] {
  const cases = Number(answers['ecmo_cases']?.[0] ?? 0);
  return [
    {
      rule: 'E3',
      severity: 'error',
      outcome: cases >= casesMin ? 'satisfied' : 'not_satisfied',
      field: 'ecmo_cases',
      message: `ECMO 経験 5 例以上の方が 1 名以上必要です（現在の最大 ${cases} 例）`,
      source: '受講案内 募集要件①',
    },
    {
      rule: 'W1',
      severity: 'warning',
      outcome: 'not_satisfied',
      message: 'チームは 4 名が基本です（現在 1 名）',
      source: '受講案内 募集単位',
    },
    {
      rule: 'P1',
      severity: 'preference',
      outcome: 'cannot_tell_yet',
      message: '受講後に自施設で教育体制の整備を担うことが望まれます',
      source: '受講案内 募集要件',
    },
  ];
}

export function GalleryFormPage() {
  const { searchStr } = useLocation();
  const { history } = useRouter();
  const hrefOfStep = (stepId: string) => `/ja/kit/form?step=${stepId}`;
  const source = { definition: sampleDefinition, draftKey: 'gallery/1', input: nothingHeld };
  const held = useFormValues(source);
  const [sent, setSent] = useState<ApplicationInput | null>(null);
  if (sent) {
    return (
      <Page title="申込みを受け付けました">
        <Banner tone="success" title="受付番号は A-0085 です" announce="on_arrival" />
        <pre>{JSON.stringify(sent, null, 2)}</pre>
      </Page>
    );
  }
  return (
    <Page title="ECMO・人工呼吸器管理研修の申込み">
      <DefinitionForm
        definition={sampleDefinition}
        held={held}
        stepId={new URLSearchParams(searchStr).get('step') ?? ''}
        hrefOfStep={hrefOfStep}
        openStep={(stepId) => history.push(hrefOfStep(stepId))}
        check={async (input) => ({ kind: 'checked', findings: findingsFor(input) })}
        submit={async (input) => {
          const findings = findingsFor(input);
          const isRefused = findings.some(
            ({ severity, outcome }) => severity === 'error' && outcome === 'not_satisfied',
          );
          if (isRefused) return { kind: 'refused', findings };
          setSent(input);
          return { kind: 'accepted' };
        }}
      />
    </Page>
  );
}
