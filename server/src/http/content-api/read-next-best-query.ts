/** `GET /next-best?…` as the input of `funnelNextBest`, or of its batch when several slots are named. */
import {
  batchSchema,
  nextBestSchema,
  type BatchInput,
  type NextBestInput,
} from '../../recommendation/contract';
import { parseInput } from '../../strapi/errors';
import { readQuery, type QueryShape } from '../query-string';

export const NEXT_BEST_QUERY = {
  single: [
    'journey',
    'stage',
    'persona',
    'seen',
    'current',
    'locale',
    'count',
    'allowFallback',
    'explain',
  ],
  list: ['slot', 'roles', 'exclude'],
} as const satisfies QueryShape;

export type NextBestRequest = {
  /** How the caller calls a field of the input, for messages. */
  readonly nameOf: (field: string) => string;
} & (
  | { readonly kind: 'single'; readonly input: NextBestInput }
  | { readonly kind: 'batch'; readonly input: BatchInput }
);

/** A path or an address, or `uid:documentId`; the uid has colons, a documentId has none. */
const readRef = (text: string): Record<string, string> => {
  if (text.startsWith('/') || /^https?:\/\//.test(text)) return { url: text };
  const at = text.lastIndexOf(':');
  return at > 0 && at < text.length - 1
    ? { contentType: text.slice(0, at), documentId: text.slice(at + 1) }
    : { url: '' };
};

/** Problems are told in the words of the query, not of the input that it stands for. */
const toParameter = (field: string): string =>
  field
    .replace(/^page\./, '')
    .replace(/^inputs(\.\d+\.?)?/, '')
    .replace(/^visitor\./, '')
    .replace(/^(current|exclude)\..*$/, '$1') || 'slot';

const withoutUndefined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** @throws ValidationError that names the parameter and what is allowed. */
export const readNextBestQuery = (querystring: string): NextBestRequest => {
  const query = readQuery(querystring, NEXT_BEST_QUERY);
  const visitor = withoutUndefined({
    stage: query.single('stage'),
    persona: query.single('persona'),
    seen: query.number('seen'),
  });
  const current = query.single('current');
  const page = withoutUndefined({
    journey: query.single('journey'),
    visitor: Object.keys(visitor).length > 0 ? visitor : undefined,
    current: current === undefined ? undefined : readRef(current),
    locale: query.single('locale'),
    exclude: query.list('exclude')?.map(readRef),
  });
  const options = withoutUndefined({
    roles: query.list('roles'),
    count: query.number('count'),
    allowFallback: query.flag('allowFallback'),
    explain: query.flag('explain'),
  });
  const slots = query.list('slot') ?? [];
  if (slots.length > 1) {
    const inputs = slots.map((slot) => ({ slot, ...options }));
    const input = parseInput(batchSchema, { page, inputs }, toParameter);
    return { kind: 'batch', input, nameOf: toParameter };
  }
  const single = { ...page, ...options, ...(slots[0] === undefined ? {} : { slot: slots[0] }) };
  const input = parseInput(nextBestSchema, single, toParameter);
  return { kind: 'single', input, nameOf: toParameter };
};
