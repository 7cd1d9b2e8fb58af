// What the browser refuses before asking the server, and what it sends when nothing is refused.
import { expect, test } from 'vitest';
import { ja } from '../i18n/ja.ts';
import { checkField, checkForm } from './check.ts';
import type { FieldDefinition, FieldType, Statement } from '../api/contract.ts';
import type { FormDefinition } from './definition.ts';
import { agreedKey, inputOf, nothingHeld, startingValues, valueOf } from './values.ts';
import type { FieldValue } from './values.ts';

const words = { text: ja, language: 'ja' as const };

function field(type: FieldType, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return { id: 'f', type, label: '項目', required: true, source: '案内', ...more };
}

function formOf(...fields: FieldDefinition[]): FormDefinition {
  return { sections: [{ id: 's', title: 's', fields }], statements: [] };
}

const birth = (calendar: 'showa' | 'western' | '', year: string, month: string, day: string) => ({
  calendar,
  year,
  month,
  day,
});

const answersOf = (form: FormDefinition, values: Record<string, FieldValue>) =>
  inputOf(form, values).answers;

const accepted: [FieldType, FieldValue, string[]][] = [
  ['text', ' 髙﨑㈱① ', ['髙﨑㈱①']],
  ['long_text', ' 一行目\n二行目 ', ['一行目\n二行目']],
  ['kana', 'ｻﾄｳ　けんいち', ['サトウ ケンイチ']],
  ['number', '１，０００', ['1000']],
  ['number', '2.5', ['2.5']],
  ['number', '0', ['0']],
  ['email', 'Ｋenshu@example.jp', ['Kenshu@example.jp']],
  ['phone', '０３－１２３４－５６７８', ['03-1234-5678']],
  ['phone', '090−1234−5678', ['090-1234-5678']],
  ['phone', '0197-00-0000 内線 12', ['0197-00-0000内線12']],
  ['yes_no', 'no', ['no']],
  ['yes_no', 'yes', ['yes']],
  ['choice', 'a', ['a']],
  ['choices', ['a', 'b'], ['a', 'b']],
  ['date', birth('showa', '６０', '2', '3'), ['1985-02-03']],
  ['address', '〒020-0000\n盛岡市結び町 1-2-3 ', ['〒020-0000 盛岡市結び町 1-2-3']],
];

test.each(accepted)('a %s holding %j is sent as %j', (type, value, texts) => {
  expect(checkField(field(type), value, words)).toBeNull();
  expect(answersOf(formOf(field(type)), { f: value })).toEqual({ f: texts });
});

const refused: [FieldType, FieldValue, string][] = [
  ['text', '  ', '「項目」を入力してください'],
  ['choice', '', '「項目」を選択してください'],
  ['choices', [], '「項目」を選択してください'],
  ['yes_no', '', '「項目」を選択してください'],
  ['kana', '佐藤', '「項目」はカタカナで入力してください'],
  ['number', '五', '「項目」は数字で入力してください（例：5）'],
  ['number', '1-2', '「項目」は数字で入力してください（例：5）'],
  ['number', '-1', '「項目」は数字で入力してください（例：5）'],
  ['email', 'kenshu@example', '「項目」を正しい形で入力してください（例：kenshu@example.jp）'],
  ['phone', '03-1234-567', '「項目」は市外局番から 10 桁か 11 桁で入力してください'],
  ['phone', '090-1234-56789', '「項目」は市外局番から 10 桁か 11 桁で入力してください'],
  ['date', birth('', '60', '2', '3'), '「項目」の元号（または西暦）を選択してください'],
  ['date', birth('', '', '', ''), '「項目」を入力してください'],
  ['date', birth('showa', '60', '2', '30'), '「項目」に実在する日付を入力してください'],
  [
    'date',
    birth('showa', '64', '1', '8'),
    '「項目」：昭和は 昭和64年1月7日までです（平成元年1月8日ではありませんか）',
  ],
];

test.each(refused)('a required %s holding %j is refused', (type, value, message) => {
  expect(checkField(field(type), value, words)).toBe(message);
});

test.each([
  ['𠮷𠮷', 3, null],
  ['𠮷𠮷𠮷', 3, null],
  ['𠮷𠮷𠮷𠮷', 3, '「項目」は 3 文字以内で入力してください'],
  ['葛\u{E0100}飾', 2, null],
])('%s against a limit of %i counts what a person counts', (value, limit, problem) => {
  expect(checkField(field('text', { graphemes_max: limit }), value, words)).toBe(problem);
});

test('an optional field may stay empty, and is then absent from the answers', () => {
  const form = formOf(field('number', { required: false }));
  const values = startingValues(form, nothingHeld);
  expect(checkForm(form, values, words)).toEqual({});
  expect(answersOf(form, values)).toEqual({});
});

test('a hidden field is neither checked nor sent, and keeps what was typed', () => {
  const form = formOf(field('yes_no', { id: 'a' }), {
    ...field('number', { id: 'b' }),
    visible_when: { field: 'a', equals_any: ['yes'] },
  });
  const values = { a: 'no', b: 'not a number' };
  expect(checkForm(form, values, words)).toEqual({});
  expect(answersOf(form, values)).toEqual({ a: ['no'] });
  expect(Object.keys(checkForm(form, { ...values, a: 'yes' }, words))).toEqual(['b']);
});

test.each(accepted)(
  'a %s that the server holds is shown so that it is sent again',
  (type, _, texts) => {
    const definition = field(type);
    const shown = valueOf(definition, texts);
    expect(answersOf(formOf(definition), { f: shown })).toEqual({ f: texts });
  },
);

const statement = (id: string, kind: Statement['kind']): Statement => ({
  id,
  kind,
  wording: id,
  source: '案内',
});

test('a statement is asked for only where it must be agreed, and sent only if ticked', () => {
  const form: FormDefinition = {
    sections: [],
    statements: [
      statement('purpose', 'purpose_notice'),
      statement('announced', 'announced_provision'),
      statement('originals', 'acknowledgement'),
      statement('secrecy', 'pledge'),
      statement('hand_over', 'consent'),
    ],
  };
  const values = startingValues(form, nothingHeld);
  expect(checkForm(form, values, words)).toEqual({
    originals: '「originals」を確かめて、チェックを付けてください',
    secrecy: '「secrecy」を確かめて、チェックを付けてください',
  });
  const ticked = { ...values, [agreedKey]: ['secrecy', 'originals', 'purpose', 'unknown'] };
  expect(checkForm(form, ticked, words)).toEqual({});
  expect(inputOf(form, ticked).agreed).toEqual(['originals', 'secrecy']);
});
