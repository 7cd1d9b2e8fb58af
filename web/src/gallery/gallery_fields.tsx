// The text fields of the gallery in their states: plain, with help, wrong, with a quiet finding.
import { useState } from 'react';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text_area.tsx';
import { TextField } from '../kit/text_field.tsx';

export function TextFields() {
  const [text, setText] = useState('食物アレルギー（えび・かに）があります。');
  return (
    <>
      <TextField
        {...{ id: 'hospital', label: '医療機関名', isRequired: true }}
        help="開設許可のとおりに入力してください。"
        input={{ defaultValue: '結び市立中央病院' }}
      />
      <TextField
        {...{ id: 'cases', label: 'ECMO の経験症例数', isRequired: true }}
        {...{ kind: 'number', width: 'short' }}
        notes={[
          {
            tone: 'error',
            message: 'ECMO 経験 5 例以上の方が 1 名以上必要です（現在の最大 4 例）',
            source: '受講案内 募集要件①',
          },
        ]}
        input={{ defaultValue: '4' }}
      />
      <TextField
        {...{ id: 'email', label: '連絡担当者のメールアドレス', isRequired: true, kind: 'email' }}
        notes={[{ tone: 'warning', message: '同じアドレスの申込みがほかにあります' }]}
        input={{ defaultValue: 'kenshu@example.jp' }}
      />
      <Select
        {...{ id: 'prefecture', label: '所在地（都道府県）', isRequired: true }}
        choices={['北海道', '岩手県', '沖縄県'].map((label) => ({ value: label, label }))}
        input={{ defaultValue: '' }}
      />
      <TextArea
        {...{ id: 'care', label: '配慮が必要なこと', maxLength: 40, text }}
        input={{ value: text, onChange: ({ target }) => setText(target.value), rows: 3 }}
      />
    </>
  );
}
