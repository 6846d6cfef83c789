import en from './en.json';
import { idOf } from './prefix-keys';

export type MessageKey = keyof typeof en;

export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
}

/** A text of the plugin by its key; the English one stands where a language has none. */
export const message = (key: MessageKey): Message => ({
  id: idOf(key),
  defaultMessage: en[key],
});

/** Whether there is a text for what was put together from a prefix and a name. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
