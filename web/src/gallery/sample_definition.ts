// A form definition as the server would send it, with every type of field.
import type { FieldDefinition, SectionDefinition } from '../api/contract.ts';
import type { FormDefinition } from '../form/definition.ts';

type Sketch = Omit<FieldDefinition, 'source'> & Partial<Pick<FieldDefinition, 'source'>>;

const required = true;
const optional = false;

const hospital: Sketch[] = [
  {
    id: 'hospital_name',
    type: 'text',
    label: '医療機関名',
    required,
    source: '受講案内 申込方法',
  },
  { id: 'hospital_address', type: 'address', label: '所在地', required },
  {
    id: 'is_base_hospital',
    type: 'yes_no',
    label: '災害拠点病院の指定を受けていますか',
    required,
  },
  {
    id: 'designated_on',
    type: 'date',
    label: '指定年月日',
    help: '例：平成 20 年 4 月 1 日',
    required,
    visible_when: { field: 'is_base_hospital', equals_any: ['yes'] },
  },
  { id: 'contact_email', type: 'email', label: '連絡担当者のメールアドレス', required },
  {
    id: 'contact_phone',
    type: 'phone',
    label: '連絡担当者の電話番号',
    help: '内線は下の欄に入力してください。',
    required,
  },
  { id: 'contact_extension', type: 'text', label: '内線', required: optional, graphemes_max: 10 },
];

const member: Sketch[] = [
  { id: 'name', type: 'text', label: '氏名', required, graphemes_max: 60 },
  { id: 'name_kana', type: 'kana', label: '氏名（フリガナ）', required },
  { id: 'birth', type: 'date', label: '生年月日', required },
  {
    id: 'profession',
    type: 'choice',
    label: '職種',
    required,
    source: '受講案内 募集単位',
    choices: [
      { value: 'physician', label: '医師' },
      { value: 'nurse', label: '看護師' },
      { value: 'clinical_engineer', label: '臨床工学技士' },
      { value: 'other', label: 'その他' },
    ],
  },
  {
    id: 'profession_other',
    type: 'text',
    label: '職種（その他の内容）',
    required,
    visible_when: { field: 'profession', equals_any: ['other'] },
  },
  {
    id: 'ecmo_cases',
    type: 'number',
    label: 'ECMO の経験症例数',
    help: 'VA・VV を問いません。',
    required,
    source: '受講案内 募集要件①',
  },
  {
    id: 'departments',
    type: 'choices',
    label: '従事したことのある部署',
    required: optional,
    choices: [
      { value: 'icu', label: '集中治療室' },
      { value: 'er', label: '救命救急センター' },
      { value: 'ward', label: '一般病棟' },
      { value: 'none', label: 'いずれもない' },
    ],
  },
];

const wishes: Sketch[] = [
  {
    id: 'venue',
    type: 'choice',
    label: '第 1 希望の会場',
    required,
    choices: ['北海道', '東北', '関東', '中部', '近畿', '中国・四国', '九州', '沖縄'].map(
      (label, index) => ({ value: `venue_${index + 1}`, label }),
    ),
  },
  {
    id: 'care',
    type: 'long_text',
    label: '配慮が必要なこと',
    help: '食物アレルギー、授乳など。',
    required: optional,
    graphemes_max: 400,
  },
];

function section(id: string, title: string, fields: readonly Sketch[]): SectionDefinition {
  return { id, title, fields: fields.map((field) => ({ source: '受講案内', ...field })) };
}

export const sampleDefinition: FormDefinition = {
  sections: [
    section('hospital', '医療機関', hospital),
    section('member', 'チームメンバー 1', member),
    section('wishes', '希望と配慮', wishes),
  ],
  statements: [
    {
      id: 'purpose',
      kind: 'purpose_notice',
      wording: '個人情報は、研修の運営と事業の報告のために使います。',
      source: '受講案内 個人情報',
    },
    {
      id: 'recording',
      kind: 'acknowledgement',
      wording: '講義の録画と無断転載をしないことを確かめました。',
      source: '受講案内 留意事項',
    },
    {
      id: 'hand_over',
      kind: 'consent',
      wording: '来年度の実施者に連絡先を引き継ぐことに同意します。',
      recipient: '来年度の実施者',
      source: '受講案内 個人情報',
    },
  ],
};
