// What the pages ask the server, each question with the key under which its answer is kept.
import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../i18n/language.ts';
import { api } from './api.ts';
import { dataOf } from './client.ts';
import type { DocumentList, FormOfCourse } from './contract.ts';
import type { paths } from './schema.d.ts';

export interface CourseName {
  programme: string;
  course: string;
}

/** Asked once per visit: a form must not change under the hands of the person who fills it in. */
export function formQuery({ programme, course }: CourseName, lang: Language) {
  const isSameForm = (form: FormOfCourse | undefined) =>
    form?.programme === programme && form.course === course;
  return queryOptions({
    queryKey: ['form', programme, course, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/programmes/{programme}/courses/{course}/form', {
          params: { path: { programme, course }, query: { lang } },
        }),
      ),
    staleTime: Infinity,
    // While the other language loads, the form stays, and with it what is typed in it.
    placeholderData: (form: FormOfCourse | undefined) => (isSameForm(form) ? form : undefined),
  });
}

export function ownApplicationQuery(token: string, lang: Language) {
  return queryOptions({
    queryKey: ['own_application', token],
    queryFn: () =>
      dataOf(
        api.GET('/api/applications/{token}', { params: { path: { token }, query: { lang } } }),
      ),
    staleTime: Infinity,
  });
}

/** Asked while the mail with the link is awaited; the answers in it are read once, when opened. */
export function draftQuery(token: string, lang: Language) {
  return queryOptions({
    queryKey: ['draft', token],
    queryFn: () =>
      dataOf(api.GET('/api/drafts/{token}', { params: { path: { token }, query: { lang } } })),
    staleTime: 0,
  });
}

/** `version` is that of the draft, whose answers say which documents are needed. */
export function documentsQuery(token: string | null, lang: Language, version: number) {
  return queryOptions({
    queryKey: ['documents', token ?? '', lang, version],
    queryFn: () =>
      dataOf(
        api.GET('/api/applications/{token}/documents', {
          params: { path: { token: token ?? '' }, query: { lang } },
        }),
      ),
    enabled: token !== null,
    // Files that were handed in stay on the screen while the list is asked for again.
    placeholderData: (list: DocumentList | undefined) => list,
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => dataOf(api.GET('/api/session')),
});

export type QueueQuestion = NonNullable<
  paths['/api/staff/applications']['get']['parameters']['query']
>;

export function queueQuery(question: QueueQuestion) {
  return queryOptions({
    queryKey: ['queue', question],
    queryFn: () => dataOf(api.GET('/api/staff/applications', { params: { query: question } })),
  });
}

export function applicationQuery(application: string, lang: Language) {
  return queryOptions({
    queryKey: ['application', application, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/applications/{application}', {
          params: { path: { application }, query: { lang } },
        }),
      ),
  });
}
