// What the pages ask the server, each question with the key under which its answer is kept.
import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../i18n/language.ts';
import { api } from './api.ts';
import { dataOf } from './client.ts';
import type { DocumentList, FormOfCourse, MailEvent } from './contract.ts';
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

export function accountQuery(lang: Language) {
  return queryOptions({
    queryKey: ['account', lang],
    queryFn: () => dataOf(api.GET('/api/account', { params: { query: { lang } } })),
  });
}

export const sessionsQuery = queryOptions({
  queryKey: ['account_sessions'],
  queryFn: () => dataOf(api.GET('/api/account/sessions')),
});

export function ownApplicationsQuery(lang: Language) {
  return queryOptions({
    queryKey: ['own_applications', lang],
    queryFn: () => dataOf(api.GET('/api/account/applications', { params: { query: { lang } } })),
  });
}

export function accountLinkQuery(token: string, lang: Language) {
  return queryOptions({
    queryKey: ['account_link', token, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/account-links/{token}', { params: { path: { token }, query: { lang } } }),
      ),
    retry: false,
    staleTime: Infinity,
  });
}

export function staffAccountsQuery(page: number, lang: Language) {
  return queryOptions({
    queryKey: ['staff_accounts', page, lang],
    queryFn: () => dataOf(api.GET('/api/staff/accounts', { params: { query: { page, lang } } })),
  });
}

export function exportsQuery(lang: Language) {
  return queryOptions({
    queryKey: ['exports', lang],
    queryFn: () => dataOf(api.GET('/api/staff/exports', { params: { query: { lang } } })),
  });
}

export function staffAccountQuery(account: string, lang: Language) {
  return queryOptions({
    queryKey: ['staff_account', account, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/accounts/{account}', {
          params: { path: { account }, query: { lang } },
        }),
      ),
  });
}

export function slotsQuery(programme: string, lang: Language) {
  return queryOptions({
    queryKey: ['slots', programme, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/programmes/{programme}/slots', {
          params: { path: { programme }, query: { lang } },
        }),
      ),
  });
}

export type FactQuestion = NonNullable<
  paths['/api/staff/programmes/{programme}/facts']['get']['parameters']['query']
>;

export function factsQuery(programme: string, question: FactQuestion) {
  return queryOptions({
    queryKey: ['facts', programme, question],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/programmes/{programme}/facts', {
          params: { path: { programme }, query: question },
        }),
      ),
  });
}

export function factKindsQuery(programme: string, lang: Language) {
  return queryOptions({
    queryKey: ['fact_kinds', programme, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/programmes/{programme}/fact-kinds', {
          params: { path: { programme }, query: { lang } },
        }),
      ),
    staleTime: Infinity,
  });
}

export function factsOfApplicationQuery(application: string, lang: Language) {
  return queryOptions({
    queryKey: ['facts_of_application', application, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/applications/{application}/facts', {
          params: { path: { application }, query: { lang } },
        }),
      ),
  });
}

export function inquiriesQuery(programme: string, page: number, lang: Language) {
  return queryOptions({
    queryKey: ['inquiries', programme, page, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/programmes/{programme}/inquiries', {
          params: { path: { programme }, query: { page, lang } },
        }),
      ),
  });
}

export function inquiryQuery(inquiry: string, lang: Language) {
  return queryOptions({
    queryKey: ['inquiry', inquiry, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/inquiries/{inquiry}', {
          params: { path: { inquiry }, query: { lang } },
        }),
      ),
  });
}

export function handedInQuery(application: string, lang: Language) {
  return queryOptions({
    queryKey: ['handed_in', application, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/applications/{application}/documents', {
          params: { path: { application }, query: { lang } },
        }),
      ),
  });
}

export function messagesQuery(application: string, lang: Language) {
  return queryOptions({
    queryKey: ['messages', application, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/applications/{application}/messages', {
          params: { path: { application }, query: { lang } },
        }),
      ),
  });
}

export function historyQuery(application: string, page: number, lang: Language) {
  return queryOptions({
    queryKey: ['history', application, page, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/applications/{application}/history', {
          params: { path: { application }, query: { lang, page } },
        }),
      ),
  });
}

export type MailsQuestion = NonNullable<paths['/api/staff/mails']['get']['parameters']['query']>;

export function mailsQuery(question: MailsQuestion) {
  return queryOptions({
    queryKey: ['mails', question],
    queryFn: () => dataOf(api.GET('/api/staff/mails', { params: { query: question } })),
  });
}

export function wordingQuery(
  programme: string,
  event: MailEvent,
  language: Language,
  lang: Language,
) {
  return queryOptions({
    queryKey: ['wording', programme, event, language, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/programmes/{programme}/mails/{event}/preview', {
          params: { path: { programme, event }, query: { language, lang } },
        }),
      ),
  });
}
