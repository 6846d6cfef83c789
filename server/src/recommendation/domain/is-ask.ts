import type { Entry } from '../../catalog/contract';

/** Pacing counts what asks for an e-mail address or more; a click asks for nothing. */
export const isAsk = ({ ask }: Pick<Entry, 'ask'>): boolean => ask !== 'NONE' && ask !== 'CLICK';
