/**
 * What the rooms of the server may touch, as far as it is a matter of expressions and not of
 * imports (those are in boundaries.cjs). Kept apart from the rest so that a test can plant a
 * violation of each rule and see it refused.
 */

const storesOnly = 'Only the store of a room and the glue in strapi/ may read or write with';

/** Hooking in and opening a transaction read and write no row: a use case may do that itself. */
const allowed = { db: 'inTransaction|lifecycles|transaction', documents: 'use' };

const database = Object.entries(allowed).flatMap(([name, harmless]) => {
  const message = `${storesOnly} strapi.${name}.`;
  const used = `:not(MemberExpression[property.name=/^(${harmless})$/])`;
  return [
    // strapi.db.query(…)
    {
      selector: `${used} > MemberExpression.object[object.name='strapi'][property.name='${name}']`,
      message,
    },
    // this.strapi.db.query(…)
    {
      selector: `${used} > MemberExpression.object[object.property.name='strapi'][property.name='${name}']`,
      message,
    },
    // strapi.documents(…), read(strapi.db), const { db } = strapi
    {
      selector: `:not(MemberExpression) > MemberExpression[object.name='strapi'][property.name='${name}']`,
      message,
    },
    {
      selector: `VariableDeclarator[init.name='strapi'] > ObjectPattern > Property[key.name='${name}']`,
      message,
    },
  ];
});

const comesIn = 'A domain function is pure: it comes in as a parameter.';

const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: comesIn },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: comesIn },
  { selector: "CallExpression[callee.name='Date']", message: comesIn },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: comesIn },
  { selector: 'AwaitExpression', message: 'A domain function decides at once; it awaits nothing.' },
];

const impureGlobals = [
  'console',
  'crypto',
  'fetch',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'strapi',
].map((name) => ({ name, message: comesIn }));

export default [
  {
    name: 'funnel/only-stores-touch-the-database',
    files: ['server/src/**/*.ts'],
    ignores: [
      'server/src/*/{store,*-store}.ts',
      'server/src/*/store/**/*.ts',
      'server/src/strapi/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...database] },
  },
  {
    name: 'funnel/domain-is-pure',
    files: ['server/src/*/domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...database, ...impure],
      'no-restricted-globals': ['error', ...impureGlobals],
    },
  },
];
