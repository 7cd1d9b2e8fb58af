// The one client of the page, typed by the contract, and the server's time as its answers tell it.
import { attemptKeys, type WithoutKeys } from './attempt_keys.ts';
import { createApi } from './client.ts';
import type { paths } from './schema.d.ts';
import { ServerClock } from './server_clock.ts';

export const serverClock = new ServerClock();

export const api = createApi<WithoutKeys<paths>>();

api.use({ onResponse: ({ response }) => serverClock.hear(response.headers.get('date')) });
api.use(attemptKeys());
