import { PLUGIN_ID } from '../plugin-id';
import en from './en.json';

export type MessageKey = keyof typeof en;

export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
}

/** A text of the plugin by its key; the English one stands where a language has none. */
export const message = (key: MessageKey): Message => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage: en[key],
});
