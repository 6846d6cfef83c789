/**
 * GraphQL documents that cost far more to validate than to send, or that trip a validator: each
 * family at several sizes, none above 64 KB. They ask for fields that every Strapi has.
 */

export interface HostileDocument {
  readonly name: string;
  readonly query: string;
}

export const MAX_BYTES = 64 * 1024;

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** As many of `part` as fit beside `around`. */
const fill = (part: (index: number) => string, around = 200, limit = MAX_BYTES): string => {
  let text = '';
  for (let index = 0; ; index += 1) {
    const next = part(index);
    if (text.length + next.length + around > limit) return text;
    text += next;
  }
};

/** A family is asked for a document of about this many bytes, or of this many parts. */
type Family = (size: number) => string;

const nested = (open: string, core: string, close: string, levels: number): string =>
  open.repeat(levels) + core + close.repeat(levels);

/** Each fragment spreads the next one `width` times. */
const doubling = (width: number, levels: number, used = true): string =>
  `{ ${used ? '...f0' : '__typename'} }` +
  repeat(
    levels,
    (index) => `fragment f${index} on Query { ${`...f${index + 1} `.repeat(width)} }`
  ) +
  `fragment f${levels} on Query { __typename }`;

const byLevels: Record<string, Family> = {
  'fragments that double': (levels) => doubling(2, levels),
  'fragments that triple under aliases': (levels) =>
    `{ ...f0 }${repeat(levels, (index) => {
      const below = `__schema { types { ...f${index + 1} } }`;
      return `fragment f${index} on ${index === 0 ? 'Query' : '__Type'} { a: ${below} b: ${below} c: ${below} }`;
    })}fragment f${levels} on __Type { name }`,
  'unused fragments that double': (levels) => doubling(2, levels, false),
  'a long chain of fragments': (levels) => doubling(1, levels * 40),
  'a cycle of fragments': (length) =>
    `{ ...f0 }${repeat(length, (index) => `fragment f${index} on Query { __typename ...f${(index + 1) % length} }`)}`,
  'a cycle that nothing uses': (length) =>
    `{ __typename }${repeat(length, (index) => `fragment f${index} on Query { ...f${(index + 1) % length} }`)}`,
  'a cycle through a field': (length) =>
    `{ ...f0 }${repeat(length, (index) => `fragment f${index} on Query { __schema { queryType { ...g } } ...f${(index + 1) % length} }`)}fragment g on __Type { fields { type { ...g } } }`,
  'levels of fields': (levels) =>
    `{ __type(name: "Query") { ${nested('ofType { ', 'name', ' }', levels * 20)} } }`,
  'levels of inline fragments': (levels) =>
    nested('{ ... on Query ', '{ __typename }', '}', levels * 20),
  'levels of lists': (levels) =>
    `{ funnelNextBest(input: { roles: ${nested('[', 'CTA', ']', levels * 20)} }) { slot } }`,
  'levels of input objects': (levels) =>
    `{ funnelNextBest(input: ${nested('{ visitor: ', 'null', ' }', levels * 20)}) { slot } }`,
  'a variable of a deep type': (levels) =>
    `query ($v: ${nested('[', 'String', ']', levels * 20)}) { ${repeat(200, (index) => `a${index}: funnelJourneys(locale: $v) { key } `)} }`,
};

const byCount: Record<string, Family> = {
  'the same leaf': (count) => `{ ${'__typename '.repeat(Math.min(count, 5000))} }`,
  'the same branch': (count) =>
    `{ ${fill(() => '__schema { queryType { name } } ', 200, count * 12)} }`,
  'the same branch of branches': (count) =>
    `{ ${fill(() => `__schema { ${'types { name } '.repeat(20)} } `, 600, count * 12)} }`,
  'one response name for two fields': (count) =>
    `{ __schema { ${fill((index) => `a: ${index % 2 ? 'types' : 'directives'} { name } `, 200, count * 12)} } }`,
  'one response name with long arguments': (count) =>
    `{ ${fill(() => `a: __type(name: "${'x'.repeat(300)}") { name } `, 600, count * 12)} }`,
  'one response name with lists as arguments': (count) =>
    `{ ${fill(() => `a: funnelNextBest(input: { roles: [${'CTA, '.repeat(60)}] }) { slot } `, 800, count * 12)} }`,
  'aliases of __typename': (count) =>
    `{ ${fill((index) => `a${index}: __typename `, 200, count * 12)} }`,
  'aliases of a root field of ours': (count) =>
    `{ ${fill((index) => `a${index}: funnelNextBest { slot } `, 200, count * 12)} }`,
  'aliases of a root field of ours, in fragments': (count) =>
    `{ ...f }fragment f on Query { ${fill((index) => `a${index}: funnelJourneys { key } `, 200, count * 12)} }`,
  'a fragment spread many times': (count) =>
    `{ ${'...f '.repeat(count)} } fragment f on Query { __typename }`,
  'fragments side by side': (count) =>
    `{ ${repeat(count / 4, (index) => `...f${index} `)} }${repeat(count / 4, (index) => `fragment f${index} on Query { a${index}: __typename }`)}`,
  'fragments of many fields side by side': (count) =>
    `{ ${repeat(count / 16, (index) => `...f${index} `)} }${repeat(count / 16, (index) => `fragment f${index} on Query { ${repeat(8, (field) => `a${index}x${field}: __typename `)} }`)}`,
  'fragments side by side, twice': (count) =>
    `{ a: __schema { ${repeat(count / 8, (index) => `...f${index} `)} } a: __schema { ${repeat(count / 8, (index) => `...f${index} `)} } }${repeat(count / 8, (index) => `fragment f${index} on __Schema { a${index}: __typename }`)}`,
  'operations that share a chain of fragments': (count) =>
    `${repeat(count / 8, (index) => `query q${index} { ...f0 }`)}${repeat(count / 8, (index) => `fragment f${index} on Query { ...f${index + 1} }`)}fragment f${Math.ceil(count / 8)} on Query { __typename }`,
  'operations that share many variables': (count) =>
    `${repeat(count / 16, (index) => `query q${index}($v: String) { ...f }`)}fragment f on Query { ${repeat(count / 8, (index) => `a${index}: __type(name: $v) { name } `)} }`,
  'operations without a name': (count) => '{ __typename }'.repeat(count / 2),
  'operations of one name': (count) => 'query q { __typename }'.repeat(count / 2),
  'fragments of one name': (count) =>
    `{ ...f }${'fragment f on Query { __typename }'.repeat(count / 3)}`,
  'unused fragments': (count) =>
    `{ __typename }${repeat(count / 4, (index) => `fragment f${index} on Query { __typename }`)}`,
  'missing fragments': (count) => `{ ${repeat(count / 2, (index) => `...f${index} `)} }`,
  'missing fragments deep down': (count) =>
    `{ __schema { types { ${repeat(count / 2, (index) => `...f${index} `)} } } }`,
  'directives on a field': (count) => `{ __typename ${'@skip(if: false) '.repeat(count / 2)} }`,
  'directives on a spread': (count) =>
    `{ ...f ${'@include(if: true) '.repeat(count / 2)} } fragment f on Query { __typename }`,
  'directives on the operation': (count) =>
    `query q ${'@nothing '.repeat(count / 2)} { __typename }`,
  'a directive on each of many fields': (count) =>
    `{ ${repeat(count / 3, (index) => `a${index}: __typename @skip(if: false) `)} }`,
  'variables that are used': (count) =>
    `query (${repeat(count / 4, (index) => `$v${index}: String `)}) { ${repeat(count / 4, (index) => `a${index}: __type(name: $v${index}) { name } `)} }`.slice(
      0,
      MAX_BYTES
    ),
  'variables that nobody uses': (count) =>
    `query (${repeat(count, (index) => `$v${index}: Int `)}) { __typename }`,
  'variables of one name': (count) => `query (${'$v: Int '.repeat(count)}) { __typename }`,
  'variables that nobody defines': (count) =>
    `{ ${repeat(count / 2, (index) => `a${index}: __type(name: $v${index}) { name } `)} }`,
  'variables of unknown types': (count) =>
    `query (${repeat(count / 2, (index) => `$v${index}: UploadFilePaginatin `)}) { __typename }`,
  'one variable used often': (count) =>
    `query ($v: [FunnelRole!]) { funnelNextBest(input: { roles: [${'$v '.repeat(count)}] }) { slot } }`,
  'arguments of one name': (count) => `{ __type(${'name: "Query" '.repeat(count / 2)}) { name } }`,
  'arguments that nobody knows': (count) =>
    `{ __type(name: "Query" ${repeat(count / 2, (index) => `nam${index}: 1 `)}) { name } }`,
  'input fields of one name': (count) =>
    `{ funnelNextBest(input: { ${'count: 1 '.repeat(count)} }) { slot } }`,
  'input fields that nobody knows': (count) =>
    `{ funnelNextBest(input: { ${repeat(count / 2, (index) => `coun${index}: 1 `)} }) { slot } }`,
  'enum values that nobody knows': (count) =>
    `{ funnelNextBest(input: { roles: [${'ARTICLES '.repeat(count / 2)}] }) { slot } }`,
  'a long list': (count) =>
    `{ funnelNextBest(input: { roles: [${'CTA '.repeat(count)}] }) { slot } }`,
  'fields that nobody knows': (count) =>
    `{ ${repeat(count / 2, (index) => `funnelNextBset${index} `)} }`,
  'types that nobody knows': (count) =>
    `{ ${repeat(count / 4, () => '... on UploadFileRelationResponseCollectin { id } ')} }`,
  'type definitions': (count) =>
    `{ __typename }${repeat(count / 2, (index) => `type T${index} { a: Int }`)}`,
  'type definitions that mend unknown types': (count) =>
    `query (${repeat(100, (index) => `$v${index}: Typpe${index} `)}) { __typename }${repeat(count / 4, (index) => `scalar Type${index} `)}`,
  'errors after many lines': (count) =>
    `{ ${'\n'.repeat(count * 10)} ${repeat(200, (index) => `nobody${index} `)} }`,
  'conflicts after many lines': (count) =>
    `{ ${'\r'.repeat(count * 8)} __schema { ${repeat(60, () => 'a: types { a: name } ')} a: directives { a: name } } }`,
  'a long name': (count) => `{ ${'x'.repeat(count * 10)} }`,
  'a long comment': (count) => `{ __typename #${'x'.repeat(count * 10)}\n}`,
  'a long text': (count) => `{ __type(name: "${'x'.repeat(count * 10)}") { name } }`,
  'a long block text': (count) => `{ __type(name: """${' \n'.repeat(count * 5)}x""") { name } }`,
  'inline fragments side by side': (count) =>
    `{ ${'... on Query { __typename } '.repeat(count / 3)} }`,
  'the whole schema, again and again': (count) =>
    `{ ${repeat(count / 60, (index) => `a${index}: __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } `)} }`,
};

const LEVELS = [2, 5, 10, 14, 20, 30, 60, 120, 400, 900];
const COUNTS = [40, 120, 400, 800, 1200, 2000, 3000, 4000, 5000, 6000];

const grow = (families: Record<string, Family>, sizes: readonly number[]): HostileDocument[] =>
  Object.entries(families).flatMap(([name, family]) =>
    sizes
      .map((size) => ({ name: `${name} (${size})`, query: family(size) }))
      .filter(({ query }) => Buffer.byteLength(query) <= MAX_BYTES)
  );

/** At least 500 documents, the same ones at each call. */
export const hostileDocuments = (): HostileDocument[] => [
  ...grow(byLevels, LEVELS),
  ...grow(byCount, COUNTS),
];
