// What those who operate the server are told: whether it is healthy, and its numbers, without a
// word about anybody (decision 0029).
import { application, basic, reason, sentinels } from './fixtures/applicant.ts';
import { tokenOf } from './fixtures/client.ts';
import { exchange } from './fixtures/http.ts';
import { expect, test, type Site } from './fixtures/site.ts';

const args = ['--metrics-port', '0'];

function metricsUrl({ server }: Site): string {
  return /metrics on (http:\/\/127\.0\.0\.1:\d+)\/metrics/u.exec(server.log)?.[1] as string;
}

const ask = (url: string, path: string, headers = {}) =>
  exchange(url, { method: 'GET', path, headers });

test('a healthy server says so, at its own address and on the listener for operators', async ({
  start,
}) => {
  const site = await start({ args });
  for (const url of [site.server.url, metricsUrl(site)]) {
    const live = await ask(url, '/health/live');
    expect.soft([live.status, live.text]).toEqual([200, '{"status":"live"}']);
    const ready = await ask(url, '/health/ready');
    expect.soft(ready.status).toBe(200);
    expect.soft(JSON.parse(ready.text)).toEqual({
      status: 'ready',
      checks: { database_reads: 'ok', database_writes: 'ok', disk: 'ok', mail_worker: 'ok' },
    });
    expect.soft(ready.headers['cache-control']).toBe('no-store');
  }
});

test('the numbers are told on this machine alone, and hold nobody’s data', async ({ start }) => {
  const site = await start({ args });
  const staff = await site.staff();
  const client = site.client();
  const token = tokenOf((await client.submit(basic, application(1))).body);
  await client.page(`/ja/status/${token}`);
  const id = (await staff.queue({ search: '見張' })).body.applications[0]?.id as string;
  await staff.sendBack(id, { version: 1, reason });
  await client.send({ method: 'GET', path: `/ja/${encodeURIComponent('見張')}` });

  expect((await ask(site.server.url, '/metrics')).status).toBe(404);
  const url = metricsUrl(site);
  expect((await ask(url, '/metrics', { host: 'musubi.example.jp' })).status).toBe(421);
  const { status, headers, text } = await ask(url, '/metrics');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  const words = [...sentinels, id, ...site.clients.flatMap((each) => [...each.secrets]), '@'];
  expect(words.filter((word) => text.includes(word))).toEqual([]);

  const value = (line: string) =>
    Number(
      text
        .split('\n')
        .find((each) => each.startsWith(`${line} `))
        ?.split(' ')[1],
    );
  const submission =
    'musubi_requests_total{method="POST",route="/api/drafts/{token}/submission",status="201"}';
  expect(value(submission)).toBe(1);
  const bucket = 'musubi_request_duration_seconds_bucket{method="GET",route="/ja/status/{token}"';
  expect(value(`${bucket},le="+Inf"}`)).toBe(1);
  for (const name of [
    'musubi_write_jobs_total',
    'musubi_commits_total',
    'process_open_fds',
    'process_resident_memory_bytes',
  ]) {
    expect.soft(value(name), name).toBeGreaterThan(0);
  }
  for (const name of [
    'musubi_connections',
    'musubi_waiting_requests',
    'musubi_rate_refusals_total',
    'musubi_audit_unsealed',
    'musubi_password_checks_waiting',
    'musubi_mail_round_age_seconds',
  ]) {
    expect.soft(value(name), name).toBeGreaterThanOrEqual(0);
  }
  const form = /^(#.*|[a-z_]+(\{([a-z]+="[^"\n]*",?)+\})? [0-9.]+)$/u;
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !form.test(line)),
  ).toEqual([]);
});

test('without a port for them, nothing tells the numbers', async ({ site }) => {
  expect(site.server.log).not.toContain('metrics on');
  expect((await ask(site.server.url, '/metrics')).status).toBe(404);
});
