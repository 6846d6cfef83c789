/**
 * Where an editor was in the queue, kept in the browser: whoever comes back goes on there. One place
 * for each choice of content type and language.
 */
import type { QueueInput } from '../../../../server/src/tagging/queue-contract';

const KEY = 'content-funnel.queue';

type Choice = Pick<QueueInput, 'contentType' | 'locale'>;

const keyOf = ({ contentType, locale }: Choice): string =>
  `${KEY}:${contentType ?? '*'}:${locale ?? '*'}`;

/** `cursor` of the last entry that was left behind; null: the start. */
export const readPlace = (choice: Choice): string | null => {
  try {
    return localStorage.getItem(keyOf(choice));
  } catch {
    return null;
  }
};

export const writePlace = (choice: Choice, after: string | null): void => {
  try {
    if (after === null) localStorage.removeItem(keyOf(choice));
    else localStorage.setItem(keyOf(choice), after);
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
};
