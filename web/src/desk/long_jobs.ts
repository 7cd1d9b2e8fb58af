// Long jobs of one's own: asked about again and again while they wait or run.
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { dataOf } from '../api/client.ts';
import type { LongJob } from '../api/contract.ts';
import type { Language } from '../i18n/language.ts';

// A short list is made before the first of these has passed twice.
const askAgainMs = 250;

export const isOpen = ({ state }: LongJob): boolean => state === 'waiting' || state === 'running';

export const fileOf = (job: LongJob): string => `/api/staff/long-jobs/${job.id}/file`;

export function longJobQuery(id: string, lang: Language) {
  return queryOptions({
    queryKey: ['long_job', id, lang],
    queryFn: () =>
      dataOf(
        api.GET('/api/staff/long-jobs/{long_job}', {
          params: { path: { long_job: id }, query: { lang } },
        }),
      ),
    refetchInterval: ({ state: { data } }) => (data && !isOpen(data) ? false : askAgainMs),
    ...{ staleTime: 0, gcTime: 0 },
  });
}

export function longJobsQuery(lang: Language) {
  return queryOptions({
    queryKey: ['long_jobs', lang],
    queryFn: () => dataOf(api.GET('/api/staff/long-jobs', { params: { query: { lang } } })),
    refetchInterval: ({ state: { data } }) =>
      data?.long_jobs.some(isOpen) ? 2 * askAgainMs : false,
    staleTime: 0,
  });
}
