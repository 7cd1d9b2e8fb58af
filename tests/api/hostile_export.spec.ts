// Every hostile text that a name or an address keeps, in the files that the desk hands out
// (security.md 2, row 6): each comes back whole as a text, and none is computed.
import { keptTexts } from '../shared/hostile_texts.ts';
import { application, basic } from './fixtures/applicant.ts';
import { exportedFile } from './fixtures/exports.ts';
import { expect, test } from './fixtures/site.ts';
import { workbookIn } from './fixtures/workbook.ts';

const people = Math.ceil(keptTexts.length / 2);
// Half of them as names, the others as addresses.
const nameOf = (index: number) => keptTexts[index] as string;
const addressOf = (index: number) => keptTexts[(index + people) % keptTexts.length] as string;

/** The records of a CSV whose texts may hold commas, quotes and line breaks. */
function recordsIn(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r]*))(,|\r\n)/gu)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

test('no hostile text is computed or lost in a file of the list', async ({ site }) => {
  test.setTimeout(120_000);
  for (let index = 0; index < people; ++index) {
    const typed = { name: [nameOf(index)], address: [addressOf(index)] };
    const receipt = await site.client().submit(basic, application(index, typed));
    expect(receipt.status, `${nameOf(index)}: ${receipt.text}`).toBe(201);
  }
  const staff = await site.staff();

  const { rows, sheet, names } = workbookIn(
    (await exportedFile(staff, 'xlsx', 'state=all&sort=arrival')).bytes,
  );
  const titles = rows[0]?.map((cell) => cell?.value) ?? [];
  const [name, address] = [titles.indexOf('氏名'), titles.indexOf('住所')];
  expect(rows).toHaveLength(people + 1);
  for (const [index, row] of rows.slice(1).entries()) {
    expect.soft(row[name]).toEqual({ isText: true, value: nameOf(index) });
    expect.soft(row[address]).toEqual({ isText: true, value: addressOf(index) });
  }
  expect(sheet).not.toContain('<f');
  expect(sheet).not.toContain('hyperlink');
  expect(names.filter((part) => /vba|external|connections|calcChain/u.test(part))).toEqual([]);

  const csv = (await exportedFile(staff, 'csv_utf8', 'state=all&sort=arrival')).text.slice(1);
  const records = recordsIn(csv).slice(1);
  expect(records).toHaveLength(people);
  const guarded = (text: string) => (/^[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text);
  for (const [index, record] of records.entries()) {
    expect.soft(record[name]).toBe(guarded(nameOf(index)));
    expect.soft(record[address]).toBe(guarded(addressOf(index)));
  }
});
