/**
 * Writes the files of a small Strapi app: for the tests on a real Strapi, the browser tests and the
 * bench. Plain JavaScript, as the bench runs it without a compiler.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const js = (value) => `module.exports = ${JSON.stringify(value, null, 2)};\n`;
const SECRET = 'test-secret-test-secret';

/** Without these in its package.json an app's panel is not built. */
const PANEL_DEPENDENCIES = {
  react: '^18.0.0',
  'react-dom': '^18.0.0',
  'react-router-dom': '^6.0.0',
  'styled-components': '^6.0.0',
};

const FACTORIES = [
  ['routes', 'createCoreRouter'],
  ['controllers', 'createCoreController'],
  ['services', 'createCoreService'],
];

const writeContentTypes = (dir, schemas) => {
  rmSync(path.join(dir, 'src/api'), { recursive: true, force: true });
  for (const schema of schemas) {
    const name = schema.info.singularName;
    const api = path.join(dir, 'src/api', name);
    for (const [kind, factory] of FACTORIES) {
      mkdirSync(path.join(api, kind), { recursive: true });
      writeFileSync(
        path.join(api, kind, `${name}.js`),
        `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');\n`
      );
    }
    const folder = path.join(api, 'content-types', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'schema.json'), JSON.stringify(schema, null, 2));
  }
};

const writeConfig = (dir, options, database) => {
  const config = (name, value) => writeFileSync(path.join(dir, 'config', `${name}.js`), js(value));
  config('database', database);
  config('server', { host: '127.0.0.1', port: 0, app: { keys: [SECRET] }, ...options.server });
  config('admin', {
    auth: { secret: SECRET },
    apiToken: { salt: SECRET },
    transfer: { token: { salt: SECRET } },
    secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
    flags: { nps: false, promoteEE: false },
    serveAdminPanel: options.serveAdminPanel ?? false,
  });
  config('plugins', {
    ...options.pluginsAhead,
    'users-permissions': { config: { jwtSecret: SECRET } },
    'content-funnel': {
      enabled: options.enabled ?? true,
      resolve: root,
      config: options.funnel ?? {},
    },
    ...options.plugins,
  });
  writeFileSync(
    path.join(dir, 'config/logger.js'),
    `module.exports = { level: process.env.FUNNEL_TEST_LOG ?? 'error' };\n`
  );
};

/** Writes or rewrites the app; what is not named in `options` is left at its default. */
export const writeApp = (dir, options, database) => {
  for (const folder of ['config', 'public/uploads', 'src']) {
    mkdirSync(path.join(dir, folder), { recursive: true });
  }
  const dependencies = {
    '@strapi/strapi': '5.54.0',
    '@strapi/plugin-users-permissions': '5.54.0',
    ...(options.withoutGraphql ? {} : { '@strapi/plugin-graphql': '5.54.0' }),
    ...(options.serveAdminPanel ? PANEL_DEPENDENCIES : {}),
  };
  writeFileSync(
    path.join(dir, 'package.json'),
    JSON.stringify({ name: 'funnel-test-app', version: '0.0.0', private: true, dependencies })
  );
  writeConfig(dir, options, database);
  writeFileSync(path.join(dir, 'src/index.js'), options.indexSource ?? js({}));
  writeContentTypes(dir, options.contentTypes ?? []);
};

export const sqlite = (dir) => ({
  connection: {
    client: 'sqlite',
    connection: { filename: path.join(dir, 'data.db') },
    useNullAsDefault: true,
  },
});
