// The documents of an application or draft: the server's list, and the files on their way to it.
// They go on travelling while the person is at another step of the form.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { outcomeOf } from '../api/client.ts';
import type { DocumentList, HandedDocument } from '../api/contract.ts';
import { problemText, type Problem } from '../api/problem.ts';
import { documentsQuery } from '../api/queries.ts';
import { useSpeaking } from '../i18n/text.tsx';
import { uploadHref } from './addresses.ts';
import { refusalOfFile, roomOf } from './pre_check.ts';
import { sendFile, type SendAnswer, type Sending } from './send_file.ts';
import { nextUpload, uploadsAfter, type Upload, type UploadState } from './uploads.ts';
import { useDocumentsText } from './words.ts';
import type { DocumentsText } from './words_ja.ts';

export interface Documents {
  token: string | null;
  list: DocumentList | undefined;
  hasFailed: boolean;
  reload: () => Promise<unknown>;
  uploads: readonly Upload[];
  /** What happened last, for those who cannot see the list change. */
  told: string;
  add: (slotId: string, files: readonly File[], replaces: string | null) => void;
  retry: (upload: Upload) => void;
  /** Stops a file on its way, or closes the notice on one that was refused. */
  drop: (upload: Upload) => void;
  takeBack: (document: HandedDocument) => Promise<string | null>;
}

export function useDocuments(token: string | null, version: number): Documents {
  const { language, text } = useSpeaking();
  const words = useDocumentsText();
  const query = useQuery(documentsQuery(token, language, version));
  const [uploads, act] = useReducer(uploadsAfter, []);
  const [told, tell] = useState('');
  const lastId = useRef(0);
  const sendings = useRef(new Map<number, Sending>());
  const become = (id: number, state: UploadState) => act({ kind: 'become', id, state });

  const add: Documents['add'] = (slot, files, replaces) => {
    const added = files.map((file): Upload => {
      lastId.current += 1;
      return { id: lastId.current, slot, file, replaces, state: { kind: 'waiting' } };
    });
    act({ kind: 'add', uploads: added });
  };

  const finish = async (upload: Upload, answer: SendAnswer) => {
    sendings.current.delete(upload.id);
    if (answer.kind === 'refused') {
      become(
        upload.id,
        refusalState(answer, words, (problem) => problemText(problem, text)),
      );
      // A lost answer may have been to a file that arrived.
      if (answer.problem.kind === 'offline') await query.refetch();
      return;
    }
    if (answer.kind === 'kept') {
      await query.refetch();
      tell(words.kept(upload.file.name));
    }
    act({ kind: 'remove', id: upload.id });
  };

  const send = async (upload: Upload, held: DocumentList, opens: string) => {
    const { id, slot, file, replaces } = upload;
    become(id, { kind: 'sending', sentBytes: 0 });
    const refusal = await refusalOfFile(file, held.limits, roomOf(held, slot, replaces));
    if (refusal !== null) {
      const { refusalWords } = await import('./refusal_words.ts');
      return become(id, { kind: 'refused', message: refusalWords[refusal][language] });
    }
    const href = uploadHref(opens, { slot, name: file.name, replaces }, language);
    const sending = sendFile(href, file, (sentBytes) => become(id, { kind: 'sending', sentBytes }));
    sendings.current.set(id, sending);
    await finish(upload, await sending.answer);
  };

  const sendNext = useEffectEvent(() => {
    const next = nextUpload(uploads);
    if (next !== null && token !== null && query.data) void send(next, query.data, token);
  });
  useEffect(() => sendNext(), [uploads, query.data, token]);

  const takeBack: Documents['takeBack'] = async (document) => {
    const path = { token: token ?? '', document: document.id };
    const answer = await outcomeOf(
      api.DELETE('/api/applications/{token}/documents/{document}', {
        params: { path, query: { lang: language } },
      }),
    );
    await query.refetch();
    const isGone = answer.ok || answer.problem.kind === 'missing';
    if (!isGone) return problemText(answer.problem, text);
    tell(words.removed(document.name));
    return null;
  };

  return {
    ...{ token, uploads, told, add, takeBack },
    list: query.data,
    hasFailed: query.isError,
    reload: query.refetch,
    retry: ({ id }) => become(id, { kind: 'waiting' }),
    drop: ({ id }) => {
      const sending = sendings.current.get(id);
      if (sending) sending.cancel();
      else act({ kind: 'remove', id });
    },
  };
}

function refusalState(
  { problem, detail }: Extract<SendAnswer, { kind: 'refused' }>,
  words: DocumentsText,
  usual: (problem: Problem) => string,
): UploadState {
  const { kind } = problem;
  if (kind === 'offline') return { kind: 'interrupted', message: words.interrupted };
  if (kind === 'busy') return { kind: 'interrupted', message: usual(problem) };
  // The server knows best what it saw, and says it in the page's language.
  return { kind: 'refused', message: detail === '' ? usual(problem) : detail };
}
