import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlite, writeApp } from '../support/app-files.mjs';
import { createSite, PLUGIN, readIn, type Site } from './support/site';

const strapiBin = 'node_modules/@strapi/strapi/bin/strapi.js';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Lets visitors read journeys, and says on stdout where the plugin is loaded from. */
const indexSource = `module.exports = {
  async bootstrap({ strapi }) {
    console.log('plugin at ' + strapi.config.get('enabledPlugins')['content-funnel'].pathToPlugin);
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'plugin::content-funnel.journey.find', role: role.id } });
  },
};
`;

const article = {
  kind: 'collectionType',
  collectionName: 'articles',
  info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
  options: { draftAndPublish: true },
  pluginOptions: {},
  attributes: { title: { type: 'string', required: true } },
};

const funnel = {
  preset: 'digital',
  contentTypes: { 'api::article.article': { role: 'ARTICLE', fields: { title: 'title' } } },
};

/** Writes a site's files; the plugin is found as Strapi finds any plugin of the site. */
const writeSite = (site: Site, port: number, withoutGraphql: boolean): void => {
  const plugins = { 'content-funnel': { enabled: true, config: funnel } };
  const server = { port };
  writeApp(
    site.dir,
    { contentTypes: [article], indexSource, plugins, server, withoutGraphql },
    sqlite(site.dir)
  );
  const file = path.join(site.dir, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  manifest.dependencies[PLUGIN] = '*';
  writeFileSync(file, JSON.stringify(manifest));
};

const environment = {
  ...process.env,
  // The site's packages are links: without this, Strapi would look for plugins where they lead.
  NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main',
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_HIDE_STARTUP_MESSAGE: 'true',
};

describe.each([
  ['with GraphQL', []],
  ['without GraphQL installed', ['@strapi/plugin-graphql', 'graphql']],
])('a site with the packed plugin, %s', (_, without) => {
  const withoutGraphql = without.length > 0;
  let site: Site;
  let strapi: ChildProcess;
  let origin = '';
  let output = '';

  const stop = async (): Promise<void> => {
    if (strapi.exitCode !== null || strapi.signalCode !== null) return;
    strapi.kill('SIGTERM');
    await once(strapi, 'exit');
  };

  const untilItAnswers = async (): Promise<void> => {
    for (;;) {
      if (strapi.exitCode !== null) throw new Error(`Strapi ended:\n${output}`);
      const answer = await fetch(`${origin}/_health`).catch(() => undefined);
      if (answer?.status === 204) return;
      await sleep(200);
    }
  };

  beforeAll(async () => {
    site = createSite(without);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    writeSite(site, port, withoutGraphql);
    strapi = spawn(process.execPath, [strapiBin, 'start'], {
      cwd: site.dir,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [strapi.stdout, strapi.stderr]) {
      stream?.on('data', (data: Buffer) => {
        output += data.toString();
      });
    }
    await untilItAnswers();
  });
  afterAll(async () => {
    await stop();
    site.remove();
  });

  it('runs the files of the tarball', () => {
    expect(output).toContain(`plugin at ${realpathSync(site.plugin)}\n`);
  });

  it('answers by REST with the journey of the preset', async () => {
    const answer = await fetch(`${origin}/api/content-funnel/journeys`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('awareness');
  });

  const askGraphql = (): Promise<Response> =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ funnelJourneys { key stages { key } } }' }),
    });

  if (withoutGraphql) {
    it('has no GraphQL', async () => {
      expect([404, 405]).toContain((await askGraphql()).status);
    });
  } else {
    it('answers by GraphQL with the same', async () => {
      const { data, errors } = (await (await askGraphql()).json()) as {
        data?: { funnelJourneys: { key: string; stages: { key: string }[] }[] };
        errors?: unknown;
      };
      expect(errors).toBeUndefined();
      expect(data?.funnelJourneys[0]?.stages[0]?.key).toBe('awareness');
    });
  }

  it('has a command line that reads the same site', async () => {
    await stop();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(site.plugin, 'cli/bin.cjs'), 'export', 'model.json'],
      { cwd: site.dir, env: environment, encoding: 'utf8' }
    );
    expect(stderr).not.toContain('content-funnel export:');
    expect(stdout).toMatch(/^model\.json: 1 journeys, 5 stages, .*\n$/);
    expect(status).toBe(0);
    expect(readIn(site.dir, 'model.json')).toContain('"awareness"');
  });
});
