// Asking the server, typed by the contract in api/openapi.yaml. Every answer is an outcome: either
// the data or a problem; only queries throw the problem, because TanStack Query catches it there.
import createClient, { type Client } from 'openapi-fetch';
import { noAnswer, problemFrom, type Problem } from './problem.ts';

export type Outcome<Data> = { ok: true; data: Data } | { ok: false; problem: Problem };

interface Call<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** `Paths` is the `paths` of the generated `schema.d.ts`. */
export function createApi<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
}

export async function outcomeOf<Data>(call: Promise<Call<Data>>): Promise<Outcome<Data>> {
  let answered: Call<Data>;
  try {
    answered = await call;
  } catch (refusal) {
    // `fetch` rejects with a TypeError when no answer came, or with what a time limit throws;
    // anything else is our own mistake.
    const isLate = refusal instanceof DOMException && refusal.name === 'TimeoutError';
    if (refusal instanceof TypeError || isLate) return { ok: false, problem: noAnswer() };
    throw refusal;
  }
  const { data, error, response } = answered;
  if (!response.ok) return { ok: false, problem: problemFrom(response, error) };
  return { ok: true, data: data as Data };
}

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.kind} (${problem.status})`);
    this.problem = problem;
  }
}

/** For query functions: the data, or the problem thrown. */
export async function dataOf<Data>(call: Promise<Call<Data>>): Promise<Data> {
  const outcome = await outcomeOf(call);
  if (!outcome.ok) throw new ProblemError(outcome.problem);
  return outcome.data;
}
