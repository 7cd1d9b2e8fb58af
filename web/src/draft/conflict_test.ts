// The three-way comparison: only what differs is asked, with who changed it; choosing changes
// nothing else.
import { expect, test } from 'vitest';
import type { Statement } from '../api/contract.ts';
import type { FormDefinition } from '../form/definition.ts';
import { agreedKey, startingValues } from '../form/values.ts';
import { ja } from '../i18n/ja.ts';
import { chosenValues, differencesOf, proposedChoices } from './conflict.ts';
import { contentOf, type DraftContent } from './content.ts';

const field = (id: string, type: 'text' | 'date' | 'choices') => ({
  ...{ id, type, label: `${id}の欄`, required: true, source: '案内' },
  choices: [
    { value: 'icu', label: '集中治療室' },
    { value: 'er', label: '救命救急センター' },
  ],
});
const statement: Statement = {
  ...{ id: 'originals', kind: 'acknowledgement', wording: '原本を確かめた', source: '案内' },
};
const definition: FormDefinition = {
  sections: [
    {
      ...{ id: 's', title: 's' },
      fields: [field('name', 'text'), field('birth', 'date'), field('units', 'choices')],
    },
  ],
  statements: [statement],
};
const words = { text: ja, language: 'ja' as const };

const content = (answers: DraftContent['answers'], agreed: string[] = []): DraftContent => ({
  ...{ answers, agreed, step: 's' },
});

const before = content({ name: ['結城'], birth: ['1998-04-01'] });

test.each<[string, DraftContent, DraftContent, [string, string, string, string][]]>([
  ['nothing differs', before, before, []],
  [
    'only here',
    content({ name: ['結城 桜'], birth: ['1998-04-01'] }),
    before,
    [['name', '結城 桜', '結城', 'here']],
  ],
  [
    'only there',
    before,
    content({ name: ['結城'], birth: ['1998-04-02'] }),
    [['birth', '平成10年4月1日（1998年4月1日）', '平成10年4月2日（1998年4月2日）', 'there']],
  ],
  [
    'both, differently',
    content({ name: ['A'], birth: ['1998-04-01'] }),
    content({ name: ['B'], birth: ['1998-04-01'] }),
    [['name', 'A', 'B', 'both']],
  ],
  [
    'both, alike',
    content({ name: ['A'], birth: ['1998-04-01'] }),
    content({ name: ['A'], birth: ['1998-04-01'] }),
    [],
  ],
  [
    'emptied here, ticked there',
    content({ birth: ['1998-04-01'] }),
    content({ name: ['結城'], birth: ['1998-04-01'], units: ['icu', 'er'] }, ['originals']),
    [
      ['name', '未入力', '結城', 'here'],
      ['units', '未入力', '集中治療室\n救命救急センター', 'there'],
      ['originals', 'チェックしていません', '確認しました', 'there'],
    ],
  ],
])('%s', (_, here, there, expected) => {
  const found = differencesOf(definition, { before, here, there }, words);
  expect(found.map((d) => [d.id, d.here, d.there, d.changed])).toEqual(expected);
});

test('a change of one side is proposed, a change of both is not', () => {
  const one = { label: '', here: '', there: '' };
  const differences = [
    { ...one, id: 'a', changed: 'here' as const },
    { ...one, id: 'b', changed: 'there' as const },
    { ...one, id: 'c', changed: 'both' as const },
  ];
  expect(proposedChoices(differences)).toEqual({ a: 'here', b: 'there' });
});

test('what is chosen from the other device comes in, the rest stays as typed', () => {
  const half = { calendar: 'showa' as const, year: '60', month: '2', day: '' };
  const values = {
    ...startingValues(definition, before),
    ...{ name: '結城 桜', birth: half, units: ['icu'] },
  };
  const there = content({ name: ['結城 葵'], birth: ['1998-04-02'] }, ['originals']);
  const chosen = chosenValues(definition, values, there, { name: 'there', originals: 'there' });
  expect(chosen).toEqual({ ...values, name: '結城 葵', [agreedKey]: ['originals'] });
});

test('a half-typed date survives the way to the server and back', () => {
  const half = { calendar: 'showa' as const, year: '６０', month: '2', day: '' };
  const values = { ...startingValues(definition, content({})), birth: half };
  const kept = contentOf(definition, values, 's');
  expect(kept.answers).toEqual({ birth: ['showa/６０/2/'] });
  expect(startingValues(definition, kept)['birth']).toEqual(half);
});
