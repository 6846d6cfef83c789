import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/app-files.mjs';
import { createApp, type TestApp } from './support/app';
import { articleSchema, participation } from './support/schemas';

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (dir: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'cli/bin.cjs'), ...args], {
      cwd: dir,
      env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...out }));
  });

const funnel = { contentTypes: { 'api::article.article': participation['api::article.article'] } };

describe('the command line', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createApp({ contentTypes: [articleSchema()], funnel });
    await app.halt();
  });
  afterAll(() => app.stop());

  it('applies a preset, and a second time changes nothing', async () => {
    const first = await run(app.dir, 'preset', 'saas');
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toMatch(/^created: saas, /);
    const second = await run(app.dir, 'preset', 'saas');
    expect(second.stdout).toMatch(/^kept: saas, /);
    expect(second.stdout).not.toContain('created');
  });

  it('names what is allowed when a word is wrong, with exit code 2', async () => {
    const preset = await run(app.dir, 'preset', 'nope');
    expect(preset).toMatchObject({ code: 2, stdout: '' });
    expect(preset.stderr).toContain('allowed: community, digital, saas');
    const command = await run(app.dir, 'dance');
    expect(command).toMatchObject({ code: 2, stdout: '' });
    expect(command.stderr).toContain('unknown command "dance"');
    const flag = await run(app.dir, 'roles', '--fast');
    expect(flag).toMatchObject({ code: 2, stdout: '' });
    expect(flag.stderr).toContain('--fast');
  });

  it('says so outside of a Strapi app', async () => {
    const outside = await run(path.join(root, 'config'), 'roles');
    expect(outside).toMatchObject({ code: 2, stdout: '' });
    expect(outside.stderr).toContain('run this in the folder of a Strapi app');
  });

  it('audits a journey for people and for a CI, with an exit code by what was found', async () => {
    const table = await run(app.dir, 'audit');
    expect(table).toMatchObject({ code: 1 });
    expect(table.stdout).toMatch(/^Coverage of the journey saas: 0 %; 0 entries/);
    expect(table.stdout).toContain('ERROR  stage-without-role');
    const sarif = await run(app.dir, 'audit', '--journey', 'saas', '--format', 'sarif');
    expect(JSON.parse(sarif.stdout).runs[0].results.length).toBeGreaterThan(0);
    const written = await run(app.dir, 'audit', '--format=json', '--output=audit.json');
    expect(written).toMatchObject({ code: 1 });
    expect(written.stdout).toMatch(/^audit\.json: \d+ findings\n$/);
    const coverage = JSON.parse(readFileSync(path.join(app.dir, 'audit.json'), 'utf8'));
    expect(coverage).toMatchObject({ journey: 'saas', entries: 0 });
  });

  it('audits nothing when an option is wrong, and says what is allowed', async () => {
    const format = await run(app.dir, 'audit', '--format', 'pdf');
    expect(format).toMatchObject({ code: 2, stdout: '' });
    expect(format.stderr).toContain(
      '--format is "pdf"; allowed: table, json, csv, md, junit, sarif'
    );
    const journey = await run(app.dir, 'audit', '--journey', 'nope');
    expect(journey).toMatchObject({ code: 2, stdout: '' });
    expect(journey.stderr).toContain('journey: ');
  });

  it('exports the model by key, relations too', async () => {
    const exported = await run(app.dir, 'export', 'model.json');
    expect(exported).toMatchObject({ code: 0 });
    const model = JSON.parse(readFileSync(path.join(app.dir, 'model.json'), 'utf8'));
    expect(model.format).toBe('content-funnel-model');
    expect(model.stages).toHaveLength(7);
    expect(model.stages[0]).toMatchObject({ journey: 'saas' });
    expect(JSON.stringify(model)).not.toMatch(/documentId|createdAt/);
  });

  it('imports a file: a plan first, then once, and nothing of a file with a mistake', async () => {
    const model = JSON.parse(readFileSync(path.join(app.dir, 'model.json'), 'utf8'));
    const write = (changed: object) =>
      writeFileSync(path.join(app.dir, 'changed.json'), JSON.stringify(changed));
    const [first, ...others] = model.stages;
    write({ ...model, stages: [{ ...first, colour: 'red' }, ...others] });
    const refused = await run(app.dir, 'import', 'changed.json');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/Unrecognized key: "colour"\s+→ at stages\[0\]/);

    write({ ...model, stages: [{ ...first, question: 'What for?' }, ...others] });
    const plan = await run(app.dir, 'import', 'changed.json', '--dry-run');
    expect(plan).toMatchObject({ code: 1 });
    expect(plan.stdout).toMatch(/change\s+stage\s+saas\/\S+ {2}\(question\)/);
    expect(plan.stdout).toContain('0 created, 1 changed');
    const done = await run(app.dir, 'import', 'changed.json');
    expect(done).toMatchObject({ code: 0 });
    const again = await run(app.dir, 'import', 'changed.json', '--dry-run');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('0 created, 0 changed');
  });

  it('shows the roles that lack the tag fields, grants them, and then shows none', async () => {
    await app.restart();
    const role = await app.strapi.db
      .query('admin::role')
      .create({ data: { name: 'Writer', code: 'writer', description: '' } });
    await app.strapi.db.query('admin::permission').create({
      data: {
        action: 'plugin::content-manager.explorer.update',
        subject: 'api::article.article',
        properties: { fields: ['title', 'body'] },
        conditions: [],
        actionParameters: {},
        role: role.id,
      },
    });
    await app.halt();
    const lacking = await run(app.dir, 'roles');
    expect(lacking).toMatchObject({ code: 1 });
    expect(lacking.stdout).toMatch(/Writer\tapi::article\.article\tupdate\tfunnelStages/);
    expect(await run(app.dir, 'roles', '--grant')).toMatchObject({ code: 0 });
    const after = await run(app.dir, 'roles');
    expect(after).toMatchObject({ code: 0, stdout: 'No role lacks a tag field.\n' });
  });

  it('refuses to run when loading the site would change its tables', async () => {
    app.rewrite({ contentTypes: [articleSchema({ added: { type: 'string' } })] });
    const refused = await run(app.dir, 'roles');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('the database schema would change');
    await app.restart({ contentTypes: [articleSchema()] });
    await app.halt();
  });

  it('uninstalls: exports, lists, removes when told so, and Strapi boots without the plugin', async () => {
    const listed = await run(app.dir, 'uninstall');
    expect(listed).toMatchObject({ code: 0 });
    expect(listed.stdout).toMatch(/table content_funnel_stages \(7 rows\)/);
    expect(listed.stdout).toContain('Run again with --yes');
    const removed = await run(app.dir, 'uninstall', '--yes');
    expect(removed).toMatchObject({ code: 0 });
    const model = JSON.parse(
      readFileSync(path.join(app.dir, 'content-funnel-export.json'), 'utf8')
    );
    expect(model.stages).toHaveLength(7);

    const strapi = await app.restart({ enabled: false });
    const tables = await strapi.db.dialect.schemaInspector.getTables();
    expect(tables.filter((name: string) => name.includes('funnel'))).toEqual([]);
    const rows = await strapi.db.query('strapi::core-store').findMany();
    expect(rows.filter((row: { key: string }) => row.key.includes('content-funnel'))).toEqual([]);
    const permissions = await strapi.db.query('admin::permission').findMany();
    expect(JSON.stringify(permissions)).not.toContain('funnel');
  });
});
