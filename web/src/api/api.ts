// The one client of the page, typed by the contract, and the server's time as its answers tell it.
import { createApi } from './client.ts';
import type { paths } from './schema.d.ts';
import { ServerClock } from './server_clock.ts';

export const serverClock = new ServerClock();

export const api = createApi<paths>();

api.use({ onResponse: ({ response }) => serverClock.hear(response.headers.get('date')) });
