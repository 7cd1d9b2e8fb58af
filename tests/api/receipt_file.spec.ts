// The receipt on paper: who may have it, under which name it is saved, and that the applicant and
// the office hold the same.
import { application, basic } from './fixtures/applicant.ts';
import { expect, test } from './fixtures/site.ts';

const nothing = '0'.repeat(64);

function fileName(disposition: unknown): string {
  const encoded = /filename\*=UTF-8''([^;]+)$/u.exec(String(disposition))?.[1] ?? '';
  return decodeURIComponent(encoded);
}

test('the holder of the link saves the receipt in both languages', async ({ site }) => {
  const client = site.client();
  const receipt = (await client.submit(basic, application(1))).body;
  for (const [language, name] of [
    ['ja', `受付票_${receipt.receipt_number}.pdf`],
    ['en', `receipt_${receipt.receipt_number}.pdf`],
  ] as const) {
    const path = receipt.status_path.replace(/^\/ja/u, `/${language}`);
    const answer = await client.page(`${path}/receipt.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(String(answer.headers['content-disposition'])).toMatch(/^attachment; /u);
    expect(fileName(answer.headers['content-disposition'])).toBe(name);
    expect(answer.text.startsWith('%PDF-')).toBe(true);
    expect(answer.text).toContain(`/Lang (${language})`);
    const secret = receipt.status_path.split('/').at(-1) as string;
    expect(answer.text).not.toContain(secret);
  }
  expect((await client.page(receipt.status_path)).text).toContain(
    `href="${receipt.status_path}/receipt.pdf"`,
  );
});

test('the office prints the same file from its records', async ({ site }) => {
  const client = site.client();
  const receipt = (await client.submit(basic, application(1))).body;
  const own = await client.page(`${receipt.status_path}/receipt.pdf`);
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[0]?.id as string;
  const path = `/api/staff/applications/${id}/receipt.pdf`;
  const printed = await staff.send({ method: 'GET', path });
  expect(printed.status).toBe(200);
  expect(printed.text).toBe(own.text);
  const english = await staff.send({ method: 'GET', path: `${path}?lang=en` });
  expect(english.text).not.toBe(own.text);
});

test('nobody else has it, and refused looks like absent', async ({ site }) => {
  const client = site.client();
  await client.submit(basic, application(1));
  const staff = await site.staff();
  const id = (await staff.queue()).body.applications[0]?.id as string;
  expect((await client.page(`/ja/status/${nothing}/receipt.pdf`)).status).toBe(404);
  expect((await client.page('/ja/status/x/receipt.pdf')).status).toBe(404);
  const stranger = await client.call('GET', `/api/staff/applications/${id}/receipt.pdf`);
  expect(stranger.status).toBe(401);
  const absent = await staff.call('GET', `/api/staff/applications/${nothing}/receipt.pdf`);
  expect(absent.problem.code).toBe('no_such_application');
  expect(absent.status).toBe(404);
});
