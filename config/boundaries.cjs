/**
 * Who may import whom. `npm run boundaries` checks it, and tests/unit/project/boundaries.test.ts
 * plants a violation of each rule and sees it refused.
 *
 *   graphql, http, cli → a room's door → its use cases → its store and its domain
 */

/** A room may call the doors of these rooms; everything else is an error. */
const CALLS = {
  taxonomy: [],
  tagging: ['taxonomy'],
  slots: ['tagging', 'taxonomy'],
  catalog: ['tagging', 'taxonomy'],
  tracking: [],
  learning: [],
  insights: ['tracking'],
  recommendation: ['catalog', 'insights', 'learning'],
  coverage: ['catalog', 'tagging', 'taxonomy', 'insights'],
  monitoring: ['coverage', 'reports', 'taxonomy'],
  planning: ['catalog', 'coverage', 'tagging', 'taxonomy'],
  setup: ['tagging', 'taxonomy'],
  maps: ['catalog', 'taxonomy'],
  reports: ['coverage', 'taxonomy'],
};

const ROOMS = Object.keys(CALLS);
const anyOf = (names) => `(?:${names.join('|')})`;

const ROOM = `^server/src/${anyOf(ROOMS)}/`;
/** The words that everybody speaks: what the taxonomy and the configuration are made of. */
const SHARED_WORDS = '^server/src/(?:taxonomy|config)/(?:contract|vocabulary)\\.ts$';
/** A room with much to say has several contracts: `bulk-contract.ts` beside `contract.ts`. */
const CONTRACT = '^server/src/[^/]+/(?:[a-z-]*contract|vocabulary)\\.ts$';
const DOOR = '/(?:index|[a-z-]*contract|vocabulary)\\.ts$';
const STORE = '[/-]store(?:\\.ts$|/)';
const ENTRY = '^server/src/(?:index|register|bootstrap|destroy)\\.ts$';

const arrows = ROOMS.map((room) => {
  const reachable = [room, ...CALLS[room]];
  const others = ROOMS.filter((name) => !reachable.includes(name));
  return {
    name: `${room}-calls-only-its-rooms`,
    comment: `${room} may call: ${CALLS[room].join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: `^server/src/${room}/` },
    to: { path: `^server/src/${anyOf(others)}/`, pathNot: SHARED_WORDS },
  };
});

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be read or changed one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-exist',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      // Types that were written for the build of Strapi’s admin are declared, not resolved.
      to: { couldNotResolve: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rooms-are-entered-by-their-door',
      comment: 'Another room is used through its index.ts or its contract.ts.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: '^server/src/strapi/' },
      to: { path: ROOM, pathNot: [DOOR, '^server/src/$1/'] },
    },
    {
      name: 'entry-files-enter-rooms-by-their-door',
      comment: 'index, register, bootstrap and destroy call doors.',
      severity: 'error',
      from: { path: ENTRY },
      to: { path: ROOM, pathNot: DOOR },
    },
    {
      name: 'rooms-know-no-transport',
      comment: 'A room answers whoever asks: GraphQL, HTTP and the entry files call it.',
      severity: 'error',
      from: { path: ROOM },
      to: { path: ['^server/src/(?:graphql|http)/', ENTRY] },
    },
    {
      name: 'graphql-and-http-are-twins-not-friends',
      comment: 'Both call the same doors; neither goes through the other.',
      severity: 'error',
      from: { path: '^server/src/(graphql|http)/' },
      to: { path: ['^server/src/(?:graphql|http)/', ENTRY], pathNot: '^server/src/$1/' },
    },
    {
      name: 'strapi-glue-is-for-the-edge',
      comment:
        'Only the entry files, graphql/ and http/ know the glue; rooms are handed what they need.',
      severity: 'error',
      from: { pathNot: [ENTRY, '^server/src/(?:graphql|http|strapi)/'] },
      to: { path: '^server/src/strapi/' },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'A contract imports contracts and zod: admin and client read it.',
      severity: 'error',
      from: { path: CONTRACT },
      to: { pathNot: [CONTRACT, '(?:^|/)node_modules/zod/'] },
    },
    {
      name: 'vocabulary-is-free-of-zod',
      comment: 'A vocabulary is plain words, for the browser.',
      severity: 'error',
      from: { path: '^server/src/[^/]+/vocabulary\\.ts$' },
      to: { path: ['(?:^|/)node_modules/', '/contract\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'A domain file imports domain files of its room, contracts, and types of doors.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/domain/' },
      to: {
        path: '^(?:server|admin|cli|client|config|demo)/',
        pathNot: ['^server/src/$1/domain/', CONTRACT, '^server/src/[^/]+/(?:index|types)\\.ts$'],
      },
    },
    {
      name: 'domain-calls-no-door',
      comment: 'Of a door or a types file, a domain file may take types only.',
      severity: 'error',
      from: { path: '^server/src/[^/]+/domain/' },
      to: {
        path: '^server/src/[^/]+/(?:index|types)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-needs-no-package',
      comment: 'No Strapi, no package and nothing of Node in a decision, hashing included.',
      severity: 'error',
      from: { path: '^server/src/[^/]+/domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    },
    {
      name: 'stores-decide-nothing',
      comment: 'A store reads and writes; use cases call it, not the other way round.',
      severity: 'error',
      from: { path: `^server/src/([^/]+).*${STORE}` },
      to: {
        path: '^server/src/$1/',
        pathNot: ['^server/src/$1/domain/', '/(?:[a-z-]*contract|vocabulary|types)\\.ts$', STORE],
      },
    },
    {
      name: 'only-stores-reach-a-database',
      comment: 'Drivers and query builders belong to a store or to strapi/.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: [STORE, '^server/src/strapi/'] },
      to: {
        path: '(?:^|/)node_modules/(?:knex|pg|mysql2|better-sqlite3|ioredis|redis|@strapi/database)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'presets-belong-to-the-taxonomy',
      comment: 'The journey presets are read in one place.',
      severity: 'error',
      from: { path: '^(?:server|admin|cli|client)/', pathNot: '^server/src/taxonomy/' },
      to: { path: '^config/' },
    },
    {
      name: 'server-knows-no-caller',
      comment: 'The server knows nothing of admin, command line, client and demo.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(?:admin|cli|client|demo|tests)/' },
    },
    {
      name: 'admin-and-client-read-contracts-only',
      comment: 'The browser takes the contracts of the server and nothing else of it.',
      severity: 'error',
      from: { path: '^(?:admin|client)/' },
      to: { path: '^server/', pathNot: CONTRACT },
    },
    {
      name: 'cli-reads-contracts-only',
      comment: 'The command line calls the plugin’s services in a running Strapi.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^server/', pathNot: CONTRACT },
    },
    {
      name: 'parts-stand-apart',
      comment: 'Admin, command line and client are delivered apart.',
      severity: 'error',
      from: { path: '^(admin|cli|client)/' },
      to: { path: '^(?:admin|cli|client|demo|tests)/', pathNot: '^$1/' },
    },
    {
      name: 'client-needs-no-package',
      comment: 'The browser client is small: types of a contract, never its zod.',
      severity: 'error',
      from: { path: '^client/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
      mainFields: ['types', 'main'],
    },
  },
};
