import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import rooms from './eslint.rooms.mjs';

const sources = [
  'server/src/**/*.ts',
  'admin/**/*.{ts,tsx}',
  'cli/src/**/*.ts',
  'client/src/**/*.ts',
];
const typescript = [...sources, 'tests/**/*.ts', 'demo/src/**/*.ts'];
const browser = ['admin/**/*.{ts,tsx}', 'client/src/**/*.ts'];
const plainNode = ['**/*.{mjs,cjs,js}', 'config/*.mts'];

const nodeGlobals = [
  '__dirname',
  'AbortController',
  'AbortSignal',
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'global',
  'module',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
];

/** A file or function that is longer than this has more than one job. Comments are free. */
const length = { skipBlankLines: true, skipComments: true };

export default tseslint.config(
  {
    name: 'funnel/ignored',
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'demo/{build,.cache,.strapi,.tmp,public,types}/',
      'tests/.apps/',
      'tests/.pictures/',
      'tests/package/consumer/',
    ],
  },
  { name: 'funnel/report', linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    name: 'funnel/everywhere',
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'funnel/plain-node',
    files: plainNode,
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  { files: ['**/*.{cjs,js}'], languageOptions: { sourceType: 'commonjs' } },
  {
    name: 'funnel/typescript',
    files: [...typescript, 'config/*.mts'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('…')` is the only way to type what is required at run time.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // A record of attributes by name is what Strapi hands over.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    name: 'funnel/typescript-with-types',
    files: typescript,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A handler of React or of a test may be async.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'funnel/sources',
    files: sources,
    rules: {
      'max-lines': ['error', { max: 250, ...length }],
      'max-lines-per-function': ['error', { max: 50, ...length }],
      'no-console': 'error',
    },
  },
  {
    name: 'funnel/components',
    files: ['admin/**/*.tsx'],
    // Markup is long, and breaking a table apart makes it no clearer.
    rules: { 'max-lines-per-function': ['error', { max: 90, ...length }] },
  },
  {
    name: 'funnel/browser',
    files: browser,
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    name: 'funnel/tests',
    files: ['tests/**/*.ts'],
    rules: {
      // `strapi` and answers of the API are looked at as they come.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  rooms
);
