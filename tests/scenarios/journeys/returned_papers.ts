// An application for the practicum with its papers, of which the office sends two back. The person
// is invented, and completed the basic training before.
import { expect, type APIRequestContext } from '@playwright/test';
import { practicumAnswers } from '../../shared/practicum_answers.ts';
import { handIn } from '../fixtures/hand_in.ts';
import { sampleJpeg, samplePdf } from '../fixtures/sample_files.ts';
import { basicAnswers } from './applying.ts';
import type { Office, Row } from './office.ts';

const course = '/api/programmes/suction-2024/courses/practicum';
const person = { name: '花巻 賢', name_kana: 'ハナマキ ケン', email: 'ken@example.jp' };

export const returned = {
  prior_certificate: '氏名が写っていません。証書の全体が入るように撮り直してください。',
  instruction: '有効期間が過ぎています。新しい指示書を出してください。',
};

interface WithPapers {
  /** Of the status page. */
  token: string;
  documents: Record<string, string>;
}

export async function handInWithPapers(
  request: APIRequestContext,
  office: Office,
): Promise<WithPapers> {
  await office.send('POST', '/api/staff/programmes/suction-2024/facts', {
    person: { ...person, birth_date: '1998-04-01' },
    fact: 'basic_completed',
    on_date: '2026-10-30',
    evidence: '修了者名簿 2026年度 12番',
    reason: '名簿で確かめた',
  });
  const { reads_japanese: _, ...basic } = basicAnswers;
  const answers = {
    ...{ ...basic, name: [person.name], name_kana: [person.name_kana], email: [person.email] },
    ...{ employed: ['yes'], workplace_name: ['結び訪問介護ステーション'] },
    ...{ workplace_prefecture: ['iwate'], workplace_kind: ['home_visit'] },
    ...practicumAnswers,
    items: ['oral_normal', 'gastrostomy_drip'],
  };
  const agreed = ['originals', 'confidentiality'];
  const path = await handIn(request, course, { answers, agreed });
  const token = path.split('/').at(-1) ?? '';
  const documents: Record<string, string> = {};
  for (const slot of ['user_consent', 'instructor_consent', 'instruction', 'prior_certificate']) {
    documents[slot] = await upload(request, token, slot);
  }
  return { token, documents };
}

/** The id of the document. */
export async function upload(
  request: APIRequestContext,
  token: string,
  slot: string,
): Promise<string> {
  const file = slot === 'prior_certificate' ? sampleJpeg('修了証.jpg') : samplePdf(`${slot}.pdf`);
  const path = `/api/applications/${token}/documents/${slot}`;
  const answer = await request.put(path, { params: { name: file.name }, data: file.buffer });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Sends two papers back, each with its reason, and nothing else. */
export async function returnPapers(
  office: Office,
  documents: Record<string, string>,
): Promise<Row> {
  for (const [slot, reason] of Object.entries(returned)) {
    const { id, version } = await office.application('花巻');
    const path = `/api/staff/applications/${id}/documents/${documents[slot]}/review`;
    await office.send('PUT', path, { version, outcome: 'returned', reason });
  }
  return office.step('花巻', 'return', { reason: '' });
}
