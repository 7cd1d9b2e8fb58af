// The header of a request that may make something: each is an attempt of its own, unless a test
// means to send one twice.
import { randomUUID } from 'node:crypto';

export function newKey(): { 'idempotency-key': string } {
  return { 'idempotency-key': randomUUID() };
}
