// Told to stop while people work (security.md R20): whatever was taken is answered, nobody sees a
// broken answer, and the server is gone within 20 seconds.
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { application, basic } from './fixtures/applicant.ts';
import { coursePath, type Schema } from './fixtures/client.ts';
import { expect, test } from './fixtures/site.ts';

const perSecond = 200;
const seconds = 3;

type Outcome = { token: string } | 'refused_connection' | { broken: string };

function begin(url: string, agent: Agent, path: string, body: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': randomUUID(),
      'sec-fetch-site': 'same-origin',
    };
    const sent = httpRequest(`${url}${path}`, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', (cause) => resolve({ broken: `in the answer: ${cause.message}` }));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode !== 201) resolve({ broken: `${answer.statusCode} ${text}` });
        else resolve({ token: (JSON.parse(text) as Schema['NewDraft']).token });
      });
    });
    sent.on('error', (cause: NodeJS.ErrnoException) =>
      resolve(
        cause.code === 'ECONNREFUSED' ? 'refused_connection' : { broken: String(cause.code) },
      ),
    );
    sent.end(body);
  });
}

test('a stop under load breaks no answer, and keeps what was answered', async ({ start }) => {
  test.setTimeout(60_000);
  const site = await start();
  const { url } = site.server;
  // Each on a connection of its own, as behind a proxy that opens one when it needs it.
  const agent = new Agent({ keepAlive: false });
  const path = coursePath(basic, 'drafts', 'ja');
  const body = JSON.stringify({ ...application(1), step: '' });
  const outcomes: Promise<Outcome>[] = [];
  const load = setInterval(
    () => outcomes.push(begin(url, agent, path, body), begin(url, agent, path, body)),
    2000 / perSecond,
  );
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 2));
  const asked = Date.now();
  const stopped = site.server.stop().then(() => Date.now() - asked);
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 2));
  clearInterval(load);
  const milliseconds = await stopped;
  expect(milliseconds).toBeLessThan(20_000);
  const ended = await Promise.all(outcomes);
  const answered = ended.filter((each) => typeof each === 'object' && 'token' in each);
  const broken = ended.filter((each) => typeof each === 'object' && 'broken' in each);
  expect(broken).toEqual([]);
  expect(answered.length).toBeGreaterThan(perSecond * seconds * 0.3);

  const later = await start({ data: site.data });
  const client = later.client();
  for (const { token } of answered as { token: string }[]) {
    client.secrets.add(token);
    expect.soft((await client.draft(token)).status).toBe(200);
  }
});
