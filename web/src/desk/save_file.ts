// A file of the server, saved as the browser saves downloads. It is fetched rather than linked to,
// so that a refusal is told on the page and not saved under the file's name.
import type { Outcome } from '../api/client.ts';
import { noAnswer, problemFrom } from '../api/problem.ts';

export interface SavedFile {
  name: string;
  headers: Headers;
}

export async function saveFile(href: string): Promise<Outcome<SavedFile>> {
  let response: Response;
  let content: Blob;
  try {
    response = await fetch(href, { credentials: 'same-origin' });
    if (!response.ok) {
      const body = (await response.json().catch(() => null)) as unknown;
      return { ok: false, problem: problemFrom(response, body) };
    }
    content = await response.blob();
  } catch (refusal) {
    if (refusal instanceof TypeError) return { ok: false, problem: noAnswer() };
    throw refusal;
  }
  const name = fileNameIn(response.headers.get('content-disposition') ?? '');
  handOver(content, name);
  return { ok: true, data: { name, headers: response.headers } };
}

/** RFC 6266: the name in UTF-8 where there is one, the plain one otherwise. */
export function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/iu.exec(disposition)?.[1];
  return encoded === undefined ? (plain ?? '') : decodeURIComponent(encoded);
}

function handOver(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the content when the click returns, or takes it soon after.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
