import type en from './en.json';
import { idOf } from './prefix-keys';

export type MessageKey = keyof typeof en;

export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
}

/**
 * A text of the plugin by its key. Strapi loads the texts before it shows anything, the English ones
 * for whatever another language lacks: they are a file of their own, not a part of the code.
 */
export const message = (key: MessageKey): Message => ({ id: idOf(key), defaultMessage: key });
