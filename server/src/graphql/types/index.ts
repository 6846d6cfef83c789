import coverage from './coverage';
import item from './item';
import journey from './journey';
import nextBest from './next-best';
import visitor from './visitor';
import vocabulary from './vocabulary';

export const TYPE_DEFS = [vocabulary, visitor, nextBest, item, journey, coverage].join('\n');

/** Names of the object types above: those whose fields are plain values of ours. */
export const OBJECT_TYPES: readonly string[] = [
  ...TYPE_DEFS.matchAll(/^\s*type (Funnel\w+) \{/gm),
].map(([, name = '']) => name);
