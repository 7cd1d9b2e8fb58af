// Everything that the desk shows of one application, asked for again: its list, history, papers and
// messages may have changed with it.
import type { QueryClient } from '@tanstack/react-query';

export async function refreshAround(queries: QueryClient, application: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['queue'] }),
    queries.invalidateQueries({ queryKey: ['history', application] }),
    queries.invalidateQueries({ queryKey: ['handed_in', application] }),
    queries.invalidateQueries({ queryKey: ['messages', application] }),
  ]);
}

export async function refreshApplication(queries: QueryClient, application: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['application', application] }),
    refreshAround(queries, application),
  ]);
}
