import type { EventType } from '../contract';
import type { Visit } from './types';

/** An IMPRESSION or a DISMISS is no look at the entry. */
export const LOOKED_AT: ReadonlySet<EventType> = new Set([
  'VIEW',
  'READ',
  'CLICK',
  'DOWNLOAD',
  'SHARE',
  'FORM_START',
  'FORM_SUBMIT',
  'FORM_ABANDON',
  'CONVERT',
]);

/**
 * More than looking: what tells a visitor's stage better than any number of views. READ is not
 * among them, as time on a page may be interest or difficulty.
 */
export const DEEPER: ReadonlySet<EventType> = new Set([
  'DOWNLOAD',
  'SHARE',
  'FORM_START',
  'FORM_SUBMIT',
  'CONVERT',
]);

/** An ask was answered. Who keeps a copy of an article has answered nothing. */
export const isAnswer = ({ entry, type }: Pick<Visit, 'entry' | 'type'>): boolean =>
  type === 'FORM_SUBMIT' || type === 'CONVERT' || (type === 'DOWNLOAD' && entry.role !== 'ARTICLE');
