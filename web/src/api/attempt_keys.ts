// The key that each POST carries, by which the server does a thing once however often it is asked
// (decision 0028). What went out and got no answer goes out again under the same key, whoever
// presses the button again; once there is an answer, the next time is another attempt.
import type { Middleware } from 'openapi-fetch';

export const keyHeader = 'Idempotency-Key';

async function contentOf(request: Request): Promise<string> {
  return `${request.method} ${request.url}\n${await request.clone().text()}`;
}

export function attemptKeys(newKey: () => string = newAttemptKey): Middleware {
  const unanswered = new Map<string, string>();
  const contents = new Map<string, string>();
  return {
    async onRequest({ request, id }) {
      if (request.method !== 'POST') return undefined;
      const content = await contentOf(request);
      const key = unanswered.get(content) ?? newKey();
      unanswered.set(content, key);
      contents.set(id, content);
      request.headers.set(keyHeader, key);
      return request;
    },
    onResponse({ id, response }) {
      const content = contents.get(id);
      contents.delete(id);
      // A proxy that lost the server says nothing of what the server did.
      if (content !== undefined && response.status < 500) unanswered.delete(content);
    },
    onError({ id }) {
      contents.delete(id);
    },
  };
}

/** 128 random bits; `randomUUID` would need a page that came over TLS. */
function newAttemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The paths of the contract without the header, which no caller has to give. */
export type WithoutKeys<Paths> = {
  [Path in keyof Paths]: {
    [Method in keyof Paths[Path]]: Paths[Path][Method] extends { parameters: infer Parameters }
      ? Omit<Paths[Path][Method], 'parameters'> & {
          parameters: Omit<Parameters, 'header'> & { header?: never };
        }
      : Paths[Path][Method];
  };
};
