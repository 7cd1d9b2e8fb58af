// The token of a draft, in this tab alone: office and hospital machines are shared. Other devices
// come back by the link of the confirmation mail.
import type { CourseName } from '../api/queries.ts';

export function keepToken(course: CourseName, token: string): void {
  sessionStorage.setItem(nameOf(course), token);
}

export function keptToken(course: CourseName): string | null {
  return sessionStorage.getItem(nameOf(course));
}

export function forgetToken(course: CourseName): void {
  sessionStorage.removeItem(nameOf(course));
}

function nameOf({ programme, course }: CourseName): string {
  return `draft-token:${programme}/${course}`;
}
