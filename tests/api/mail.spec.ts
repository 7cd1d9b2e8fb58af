// Mails as a relay receives them (requirements 2.8): whole, to one person, at least once and under
// one name, and never to somebody who should not have them.
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  soon,
  laterClock,
  test,
  apply,
  expectStates,
  expectNote,
  onlyId,
  idsOf,
} from './fixtures/mailing.ts';
import { newCertificate, Relay, sender } from './fixtures/relay.ts';
import { expect } from './fixtures/site.ts';

const hostile = '番兵 <b>髙﨑</b> 😀 {status_url} "x" , a@example.jp \\';
const longLine = `番兵${'長い行。👩🏽‍⚕️'.repeat(150)}`;

test('a mail arrives letter by letter, at one person, with the headers that it needs', async ({
  start,
  relayWith,
}) => {
  const relay = await relayWith();
  const site = await start({ args: relay.args() });
  await apply(site, 1, { name: [hostile] });
  const staff = await site.staff();
  const id = await onlyId(staff);
  const words = `${longLine}\n.\n..\nFrom me\n\nBcc: b@example.jp`;
  expect((await staff.sendBack(id, { version: 1, reason: words })).status).toBe(200);
  await expectStates(staff, ['sent', 'sent']);
  expect(relay.received).toHaveLength(2);
  const { mails } = (await staff.detail(id)).body;
  for (const [index, { headers, recipients, body, raw }] of relay.received.entries()) {
    expect(recipients).toEqual(['mihari-1@example.jp']);
    expect(headers).toMatchObject({
      to: 'mihari-1@example.jp',
      subject: mails[index]?.subject,
      'reply-to': 'kenshu@example.jp',
      'auto-submitted': 'auto-generated',
      'message-id': `<${mails[index]?.id}@example.jp>`,
      'mime-version': '1.0',
    });
    expect(headers['from']).toMatch(new RegExp(`^\\S.* <${sender}>$`, 'u'));
    expect(headers['date']).toMatch(/^Sat, 21 Nov 2026 10:0\d:\d\d \+0900$/u);
    expect(Object.keys(headers)).not.toContain('bcc');
    expect(Object.keys(headers)).not.toContain('cc');
    expect(body).toContain('髙﨑</b> 😀');
    expect(body).toContain(`${site.server.url}/ja/status/`);
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/u);
  }
  expect(relay.received[1]?.body).toContain(words.replaceAll('\n', '\r\n'));
});

test('a mail that is put off comes later under the same name, once', async ({
  start,
  relayWith,
}) => {
  const relay = await relayWith({
    // Greylisted at first, then put off after the whole message, then taken.
    recipient: (_, attempt) => (attempt === 1 ? { code: 451, words: 'come back' } : undefined),
    message: (_, count) => (count === 1 ? { code: 452, words: 'full' } : undefined),
  });
  const first = await start({ args: relay.args() });
  await apply(first, 1);
  await expectNote(await first.staff(), /451/u);
  expect(relay.received).toHaveLength(0);
  await first.server.stop();
  const second = await start({ data: first.data, args: relay.args(), clock: laterClock });
  await expectNote(await second.staff(), /452/u);
  await second.server.stop();
  const third = await start({
    data: first.data,
    args: relay.args(),
    clock: '2026-11-21T11:00:00+09:00',
  });
  await expectStates(await third.staff(), ['sent']);
  expect(relay.received).toHaveLength(2);
  expect(new Set(idsOf(relay)).size).toBe(1);
});

test('a mail to nobody comes back at once, and staff send it again under a new name', async ({
  start,
  relayWith,
}) => {
  const unknown = { code: 550, words: '5.1.1 no such user' };
  const relay = await relayWith({
    recipient: (address, attempt) =>
      address === 'mihari-1@example.jp' && attempt < 3 ? unknown : undefined,
  });
  const site = await start({ args: relay.args() });
  await apply(site, 1);
  await apply(site, 2);
  const staff = await site.staff();
  await expectStates(staff, ['bounced', 'sent']);
  const { body: list } = await staff.mails();
  expect(list).toMatchObject({ total: 1, page: 1 });
  expect(list.mails[0]).toMatchObject({
    programme: 'suction-2024',
    mail: { state: 'bounced', attempts: 1, to: 'mihari-1@example.jp' },
  });
  expect(list.mails[0]?.mail.note).toContain('550');
  const id = list.mails[0]?.mail.id as string;
  const again = (await staff.actOnMail(id, 'again', '')).body;
  expect(again.mail.id).not.toBe(id);
  await expectStates(staff, ['bounced', 'sent', 'sent']);
  expect((await staff.mails()).body.total).toBe(0);
  expect((await staff.actOnMail(id, 'again', '')).problem.code).toBe('already_sent_again');
  expect(new Set(idsOf(relay)).size).toBe(2);
  const late = (await staff.actOnMail(again.mail.id, 'bounced', '番兵の返送')).body;
  expect(late.mail).toMatchObject({ state: 'bounced', note: '番兵の返送' });
});

test('a relay that is away loses nothing and doubles nothing', async ({ start, relayWith }) => {
  const gone = await Relay.start();
  const [args, port] = [gone.args(), gone.port];
  await gone.stop();
  const before = await start({ args });
  for (const number of [1, 2, 3]) await apply(before, number);
  await expectNote(await before.staff(), /届きません/u);
  await expectStates(await before.staff(), ['waiting', 'waiting', 'waiting']);
  await before.server.stop();
  expect(before.server.log.match(/"mail_alarm":"smtp_unreachable"/gu)).toHaveLength(1);
  const relay = await relayWith({ port });
  const after = await start({ data: before.data, args, clock: laterClock });
  await expectStates(await after.staff(), ['sent', 'sent', 'sent']);
  expect(new Set(idsOf(relay)).size).toBe(3);
  expect(relay.received.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
    'mihari-1@example.jp',
    'mihari-2@example.jp',
    'mihari-3@example.jp',
  ]);
});

test('a relay without a trusted certificate, or without STARTTLS, is sent nothing', async ({
  start,
  relayWith,
}) => {
  const certificate = newCertificate();
  const { key, cert, file } = certificate;
  const relay = await relayWith({ options: { key, cert } });
  const bare = await relayWith();
  const first = await start({ args: relay.args('+STARTTLS') });
  await apply(first, 1);
  await expectNote(await first.staff(), /証明書/u);
  await first.server.stop();
  expect(first.server.log).toContain('"mail_alarm":"smtp_tls_failed"');
  const second = await start({
    data: first.data,
    args: bare.args('+STARTTLS'),
    clock: laterClock,
  });
  await expect.poll(() => second.server.log, soon).toContain('"mail_alarm"');
  await second.server.stop();
  expect([...relay.received, ...bare.received]).toEqual([]);
  const third = await start({
    data: first.data,
    args: [...relay.args('+STARTTLS'), '--smtp-ca', file],
    clock: '2026-11-21T11:00:00+09:00',
  });
  await expectStates(await third.staff(), ['sent']);
  expect(relay.received.map(({ isEncrypted }) => isEncrypted)).toEqual([true]);
  certificate.remove();
});

test('a refused sign-in keeps the mail, alarms once, and tells no password', async ({
  start,
  relayWith,
}) => {
  const certificate = newCertificate();
  const { key, cert, file } = certificate;
  const relay = await relayWith({
    options: {
      key,
      cert,
      authOptional: false,
      onAuth: ({ username, password }, _session, answer) => {
        const isKnown = username === 'musubi' && password === 'right-4649-password';
        answer(isKnown ? null : new Error('no'), isKnown ? { user: 'musubi' } : undefined);
      },
    },
  });
  const serveWith = async (password: string, data?: string) => {
    const folder = join(certificate.file, '..');
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, `${password}\n`);
    await chmod(passwordFile, 0o600);
    const signIn = ['--smtp-user', 'musubi', '--smtp-password-file', passwordFile];
    const args = [...relay.args('+STARTTLS'), '--smtp-ca', file, ...signIn];
    return start(data === undefined ? { args } : { args, data, clock: laterClock });
  };
  const first = await serveWith('wrong-4649-password');
  await apply(first, 1);
  await expectNote(await first.staff(), /ログインできません/u);
  await first.server.stop();
  expect(first.server.log.match(/"mail_alarm"/gu)).toHaveLength(1);
  expect(first.server.log).not.toContain('wrong-4649-password');
  expect(relay.received).toEqual([]);
  const second = await serveWith('right-4649-password', first.data);
  await expectStates(await second.staff(), ['sent']);
  expect(relay.received).toHaveLength(1);
  certificate.remove();
});

test('a worker that is killed between sending and noting sends again under the same name', async ({
  start,
  relayWith,
}) => {
  let answered: (value: undefined) => void = () => undefined;
  const relay = await relayWith({
    message: (_, count) =>
      count === 1 ? new Promise<undefined>((resolve) => (answered = resolve)) : undefined,
  });
  const before = await start({ args: relay.args() });
  await apply(before, 1);
  await expect.poll(() => relay.received.length, soon).toBe(1);
  await before.server.kill();
  answered(undefined);
  const after = await start({ data: before.data, args: relay.args(), clock: laterClock });
  await expectStates(await after.staff(), ['sent']);
  expect(relay.received).toHaveLength(2);
  expect(new Set(idsOf(relay)).size).toBe(1);
  expect(relay.received[1]?.body).toContain('/ja/status/');
});
