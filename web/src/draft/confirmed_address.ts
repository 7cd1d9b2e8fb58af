// Whether the address of a draft is confirmed. While the mail is awaited and the page is visible,
// the server is asked again and again, so that the form goes on by itself.
import { useQuery } from '@tanstack/react-query';
import type { Draft } from '../api/contract.ts';
import { draftQuery } from '../api/queries.ts';
import { asciiText } from '../form/normalise.ts';
import { useSpeaking } from '../i18n/text.tsx';

const askMilliseconds = 5_000;

/** Compared as the server does: by what is delivered to, not by how it is written. */
export function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && addressKey(one) === addressKey(other);
}

function addressKey(address: string): string {
  return asciiText(address).toLowerCase();
}

/** What the server knows of the draft's address; asked again and again while it is awaited. */
export function useConfirmedAddress(token: string | null, email: string, isAwaited: boolean) {
  const { language } = useSpeaking();
  const query = useQuery({
    ...draftQuery(token ?? '', language),
    enabled: token !== null,
    refetchInterval: ({ state: { data } }) =>
      isAwaited && isAwaiting(data, email) ? askMilliseconds : false,
  });
  const isConfirmed = email !== '' && isProved(query.data, email);
  return { draft: query.data, isConfirmed, reload: query.refetch };
}

/** By the mailed link, or by the account of whoever is signed in. */
function isProved(draft: Draft | undefined, email: string): boolean {
  return [draft?.confirmed_address, draft?.account_address].some((one) =>
    isSameAddress(one, email),
  );
}

function isAwaiting(draft: Draft | undefined, email: string): boolean {
  return isSameAddress(draft?.asked_address, email) && !isProved(draft, email);
}
