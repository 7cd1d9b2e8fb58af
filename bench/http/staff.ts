// A member of staff of the demonstration, signed in with both factors.
import { createHmac } from 'node:crypto';

const login = 'staff@example.jp';
const password = 'demo-musubi-staff-2026';
const secret = 'MUSUBIDEMOSTAFF2MUSUBIDEMOSTAFF2';

// RFC 6238 with the parameters that authenticators have: SHA-1, 30 seconds, six digits.
function code(now: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac('sha1', key).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export interface StaffSession {
  exportQueue(): Promise<void>;
}

export async function signInAsStaff(url: string): Promise<StaffSession> {
  let cookie = '';
  let number = 0;
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        'Idempotency-Key': `bench-staff-${Date.now()}-${number++}`,
        ...(cookie === '' ? {} : { Cookie: cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const given = answer.headers.get('set-cookie');
    if (given !== null) cookie = given.split(';', 1)[0] ?? '';
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  await call('POST', '/api/session?lang=ja', { login, password });
  await call('POST', '/api/session/second-factor', { code: code(Date.now()) });
  return {
    exportQueue: async () => {
      const answer = await call('GET', exportPath);
      await answer.arrayBuffer();
    },
  };
}

const exportPath = '/api/staff/exports/applications.xlsx?lang=ja';
