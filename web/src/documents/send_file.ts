// One file on its way to the server, with its progress: XMLHttpRequest, because fetch tells nothing
// of a body while it travels.
import { noAnswer, problemFrom, type Problem } from '../api/problem.ts';

export type SendAnswer =
  { kind: 'kept' } | { kind: 'cancelled' } | { kind: 'refused'; problem: Problem; detail: string };

export interface Sending {
  answer: Promise<SendAnswer>;
  cancel: () => void;
}

export function sendFile(
  href: string,
  file: File,
  onProgress: (sentBytes: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const answer = new Promise<SendAnswer>((resolve) => {
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(answerOf(request));
    request.onabort = () => resolve({ kind: 'cancelled' });
    request.onerror = () => resolve({ kind: 'refused', problem: noAnswer(), detail: '' });
  });
  request.open('PUT', href);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { answer, cancel: () => request.abort() };
}

function answerOf(request: XMLHttpRequest): SendAnswer {
  if (request.status === 201) return { kind: 'kept' };
  const headers = new Headers();
  const id = request.getResponseHeader('x-request-id');
  if (id !== null) headers.set('x-request-id', id);
  const body = parsed(request.responseText);
  const response = new Response(null, { status: request.status, headers });
  return { kind: 'refused', problem: problemFrom(response, body), detail: detailIn(body) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function detailIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('detail' in body)) return '';
  return typeof body.detail === 'string' ? body.detail : '';
}
