// What the pages ask the server, each question with the key under which its answer is kept.
import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../i18n/language.ts';
import { api } from './api.ts';
import { dataOf } from './client.ts';
import type { FormOfCourse } from './contract.ts';
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

export function draftQuery(token: string, lang: Language) {
  return queryOptions({
    queryKey: ['draft', token],
    queryFn: () =>
      dataOf(api.GET('/api/drafts/{token}', { params: { path: { token }, query: { lang } } })),
    staleTime: Infinity,
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
