// The desk's list as a file: the same filters and the same policy as the list, texts that no
// spreadsheet computes, characters that CP932 lacks counted and placed, and a record of each file.
import { createHash } from 'node:crypto';
import { application, basic, reason } from './fixtures/applicant.ts';
import type { Client, Schema } from './fixtures/client.ts';
import { rowsOf } from './fixtures/database.ts';
import { beginExport, exportedFile, list, longJobs } from './fixtures/exports.ts';
import { expect, test, type Site } from './fixtures/site.ts';
import { workbookIn } from './fixtures/workbook.ts';

const preview = (client: Client, query = '') =>
  client.call<Schema['ExportPreview']>('GET', `${list}?${query}`);

async function handIn(site: Site, ...names: string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const receipt = await site.client().submit(basic, application(index, { name: [name] }));
    expect(receipt.status, receipt.text).toBe(201);
  }
}

/** The records of one CSV, with quotes resolved. */
function recordsIn(csv: string): string[][] {
  const records = csv.split('\r\n');
  expect(records.pop(), 'the last line ends as well').toBe('');
  return records.map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
      .map(([, field]) => field ?? '')
      .slice(0, 15)
      .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)),
  );
}

function columnOf(records: string[][], title: string): string[] {
  const index = records[0]?.indexOf(title) ?? -1;
  expect(index, title).toBeGreaterThanOrEqual(0);
  return records.slice(1).map((record) => record[index] ?? '');
}

const hostile = [
  '=HYPERLINK("https://example.jp","見張")',
  '＝1+1 見張',
  '+81 見張',
  '-2+3 見張',
  '@SUM(A1) 見張',
  "=cmd|' /C calc'!A0 見張",
  '見張 "引用", と改行なし',
  '</t></si><script>見張</script>',
  '見張 _x003D_1+1',
  '葛\u{E0100}城 見張',
  '𠮷田 見張',
];

test('the workbook holds every hostile name as a text, under titles of the language', async ({
  site,
}) => {
  test.setTimeout(90_000);
  await handIn(site, ...hostile);
  const staff = await site.staff();
  const answer = await exportedFile(staff, 'xlsx', 'state=all');
  expect(answer.headers['content-type']).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="applications_2026-11-21_1000.xlsx"; ' +
      `filename*=UTF-8''${encodeURIComponent('申込み一覧_2026-11-21_1000.xlsx')}`,
  );
  expect(answer.job.file?.rows).toBe(hostile.length);
  const { rows, sheet, names, notes } = workbookIn(answer.bytes);
  expect(notes[0]).toBe('時点');
  expect(notes[1]).toMatch(/^2026-11-21 10:0\d:\d\d（日本時間）$/u);
  expect(rows[0]?.map((cell) => cell?.value).slice(0, 5)).toEqual([
    ...['受付番号', '氏名', 'フリガナ', '状態', '研修'],
  ]);
  const written = rows.slice(1).map((row) => row[1]);
  const shown = hostile.map((name) => name.replace('_x003D_', '_x005F_x003D_'));
  expect(written).toEqual(shown.map((value) => ({ isText: true, value })));
  expect(sheet).not.toContain('<f');
  expect(sheet).not.toContain('hyperlink');
  expect(names.filter((name) => /vba|external|connections|calcChain/u.test(name))).toEqual([]);
  // The number, the address and the telephone are texts; the dates are numbers of days.
  const first = rows[1] ?? [];
  expect(first[0]).toEqual({ isText: true, value: 'SUCTION-2024-0001' });
  expect(first[11]).toEqual({ isText: true, value: '03-0000-4649' });
  expect(first[9]).toEqual({ isText: false, value: '32964' });
  expect(Number(first[6]?.value)).toBeCloseTo(46347 + 10 / 24, 2);
  expect(first[6]?.isText).toBe(false);

  const english = workbookIn((await exportedFile(staff, 'xlsx', 'state=all&lang=en')).bytes);
  expect(english.rows[0]?.[1]?.value).toBe('Name');
  expect(english.rows[1]?.[3]?.value).toBe('To be checked');
});

test('CSV in UTF-8 has a byte-order mark, CRLF, and no text that is computed', async ({ site }) => {
  test.setTimeout(90_000);
  await handIn(site, ...hostile);
  const answer = await exportedFile(await site.staff(), 'csv_utf8', 'state=all&sort=arrival');
  expect(answer.headers['content-type']).toContain('charset=utf-8');
  expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const records = recordsIn(answer.text.slice(1));
  const guarded = hostile.map((name) => (/^[=＝+@-]/u.test(name) ? `'${name}` : name));
  expect(columnOf(records, '氏名')).toEqual(guarded);
  expect(columnOf(records, '生年月日')[0]).toBe('1990-04-01');
  expect(columnOf(records, '受付日時')[0]).toMatch(/^2026-11-21 10:0\d:\d\d$/u);
  expect(answer.job.file?.replaced_characters).toBe(0);
});

test('what CP932 lacks becomes 〓, is counted, and its place is told before', async ({ site }) => {
  await handIn(site, '髙﨑 見張', '𠮷田 José 見張', '葛\u{E0100}城 見張');
  const staff = await site.staff();
  const told = (await preview(staff, 'state=all')).body;
  expect(told).toMatchObject({
    rows: 3,
    rows_max: 100_000,
    checked_rows: 3,
    replaced_characters: 3,
  });
  expect(told.replaced).toEqual([
    {
      receipt_number: 'SUCTION-2024-0002',
      column: '氏名',
      text: '𠮷田 José 見張',
      characters: ['𠮷', 'é'],
    },
    {
      receipt_number: 'SUCTION-2024-0003',
      column: '氏名',
      text: '葛\u{E0100}城 見張',
      characters: ['葛\u{E0100}'],
    },
  ]);
  expect(told.replaced_cells).toBe(2);
  const answer = await exportedFile(staff, 'csv_cp932', 'state=all');
  expect(answer.headers['content-type']).toContain('charset=windows-31j');
  expect(answer.job.file?.replaced_characters).toBe(3);
  expect(answer.job.file?.replaced, 'and told again with the file').toEqual(told.replaced);
  const records = recordsIn(new TextDecoder('shift_jis', { fatal: true }).decode(answer.bytes));
  expect(columnOf(records, '氏名')).toEqual(['髙﨑 見張', '〓田 Jos〓 見張', '〓城 見張']);
  // 髙 and 﨑 as Windows writes them.
  expect(answer.bytes.includes(Buffer.from([0xfb, 0xfc, 0xfa, 0xb1]))).toBe(true);
});

test('a file holds what the list with the same filters holds, in its order', async ({ site }) => {
  await handIn(site, '見張 甲', '見張 乙', '見張 丙');
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[1]?.id as string;
  const sent = await staff.sendBack(id, { version: 1, reason });
  expect(sent.status).toBe(200);
  for (const query of [
    'state=all',
    'state=returned',
    'state=open&sort=kana',
    `search=${encodeURIComponent('甲')}&state=all`,
    'course=basic_2&state=all',
    'received_from=2026-11-22&state=all',
    'state=all&page=7',
  ]) {
    const asked = Object.fromEntries(new URLSearchParams(query));
    const { applications, total } = (await staff.queue({ ...asked, page: '1' })).body;
    const records = recordsIn((await exportedFile(staff, 'csv_utf8', query)).text.slice(1));
    const numbers = applications.map(({ receipt_number }) => receipt_number);
    expect(columnOf(records, '受付番号'), query).toEqual(numbers);
    expect((await preview(staff, query)).body.rows, query).toBe(total);
  }
});

test('wrong questions are refused, and so is whoever may not read the list', async ({ site }) => {
  await handIn(site, '見張 甲');
  const staff = await site.staff();
  for (const query of ['state=nonsense', 'sort=nonsense', 'received_from=yesterday']) {
    for (const refused of [
      await staff.call('GET', `${list}?${query}`),
      await beginExport(staff, 'csv_utf8', query),
    ]) {
      expect(refused.status, query).toBe(422);
      expect(refused.problem.code).toBe('bad_input');
    }
  }
  expect((await staff.call('POST', list, { format: 'ebcdic' })).status).toBe(422);
  for (const [method, path] of [
    ['GET', list],
    ['POST', list],
    ['GET', longJobs],
  ] as const) {
    const body = method === 'POST' ? { format: 'xlsx' } : undefined;
    const stranger = await site.client().call(method, path, body);
    expect(stranger.status).toBe(401);
  }
  expect(auditOf(site)).toEqual([]);
});

interface Recorded {
  actor: string;
  verb: string;
  detail: string;
}

function auditOf(site: Site): Recorded[] {
  return rowsOf(
    site.data,
    'select actor, verb, cast(detail as text) as detail from audit ' +
      "where subject_type = 'list' order by sequence, id",
  ) as Recorded[];
}

test('each file is recorded: who, which filter, how many rows, and which file', async ({
  site,
}) => {
  await handIn(site, '𠮷田 見張', '見張 乙');
  const staff = await site.staff();
  await preview(staff, 'state=all');
  expect(auditOf(site), 'looking records nothing').toEqual([]);
  const search = encodeURIComponent('𠮷田');
  const csv = await exportedFile(staff, 'csv_cp932', `state=all&search=${search}&lang=en`);
  const recorded = auditOf(site);
  expect(recorded.map(({ actor, verb }) => ({ actor, verb }))).toEqual([
    { actor: 'staff:staff@example.jp', verb: 'applications.export' },
  ]);
  expect(JSON.parse(recorded[0]?.detail ?? '')).toEqual({
    format: 'csv_cp932',
    filter: { search: '𠮷田', state: 'all' },
    rows: 1,
    replaced: 1,
    sha256: createHash('sha256').update(csv.bytes).digest('hex'),
  });
  await exportedFile(staff, 'xlsx', 'state=all');
  expect(auditOf(site)).toHaveLength(2);
});

test('the log of exports tells who saved what, under which filter and by which digest', async ({
  site,
}) => {
  await handIn(site, '見張 一');
  const staff = await site.staff();
  const saved = await exportedFile(staff, 'csv_cp932', 'state=all&search=%E8%A6%8B%E5%BC%B5');
  const log = await staff.call<Schema['ExportLog']>('GET', '/api/staff/exports');
  expect(log.body.exports).toHaveLength(1);
  const [entry] = log.body.exports;
  expect(entry).toMatchObject({
    ...{ format: 'csv_cp932', rows: 1, filter: { state: 'all', search: '見張' } },
    sha256: createHash('sha256').update(saved.bytes).digest('hex'),
  });
});
