// The list as it was last looked at, so that the way back leads there and the next application is
// one of its own. In memory only: whoever sits down next begins with the whole list.
import { viewIn, type QueueView } from './queue_address.ts';

let last: QueueView = viewIn('');

export const lastView = (): QueueView => last;

export function rememberView(view: QueueView): void {
  last = view;
}

export const forgetView = (): void => rememberView(viewIn(''));
