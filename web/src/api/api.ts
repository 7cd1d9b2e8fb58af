// The one client of the page, typed by the contract.
import { createApi } from './client.ts';
import type { paths } from './schema.d.ts';

export const api = createApi<paths>();
