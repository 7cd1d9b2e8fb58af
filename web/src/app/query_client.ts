// How answers are kept and asked for again: only what may succeed a moment later is retried.
import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/client.ts';

const retriesMax = 2;

function mayRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ProblemError) || failures >= retriesMax) return false;
  return error.problem.kind === 'offline' || error.problem.kind === 'busy';
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 30_000 },
      mutations: { retry: false },
    },
  });
}
