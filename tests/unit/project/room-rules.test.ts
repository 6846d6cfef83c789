import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';
import rooms from '../../../config/eslint.rooms.mjs';

const linter = new Linter({ configType: 'flat' });

const lint = (filename: string, code: string): string[] =>
  linter
    .verify(
      code,
      [
        { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } } as Linter.Config,
        ...rooms,
      ],
      { filename }
    )
    .map(({ ruleId, message }) => ruleId ?? message);

describe('what the rooms may touch', () => {
  describe.each([
    ['a query', 'strapi.db.query("plugin::content-funnel.stage");'],
    ['a query of this.strapi', 'this.strapi.db.query("plugin::content-funnel.stage");'],
    ['knex', 'const knex = strapi.db.connection;'],
    ['the database as an argument', 'load(strapi.db);'],
    ['a part of strapi', 'const { db: database } = strapi;'],
    ['the document service', 'strapi.documents("api::article.article").findMany();'],
    ['the document service as a value', 'const documents = strapi.documents;'],
  ])('%s', (_, code) => {
    it.each([
      'server/src/catalog/load-catalog.ts',
      'server/src/http/next-best.ts',
      'server/src/catalog/restore.ts',
      'server/src/register.ts',
      'server/src/catalog/domain/rank.ts',
    ])('is refused in %s', (file) => {
      expect(lint(file, code)).toContain('no-restricted-syntax');
    });

    it.each([
      'server/src/catalog/store.ts',
      'server/src/tagging/steering-store.ts',
      'server/src/catalog/store/read-rows.ts',
      'server/src/strapi/uninstall.ts',
    ])('is allowed in %s', (file) => {
      expect(lint(file, code)).toEqual([]);
    });
  });

  it.each([
    'strapi.documents.use(middleware);',
    'strapi.db.lifecycles.subscribe(subscriber);',
    'strapi.db.transaction(work);',
    'if (strapi.db.inTransaction()) work();',
  ])('a use case may hook in and open a transaction: %s', (code) => {
    expect(lint('server/src/taxonomy/guard-writes.ts', code)).toEqual([]);
  });

  describe.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    'const seed = Math.random();',
    'const id = crypto.randomUUID();',
    'const now = performance.now();',
    'const level = process.env.LEVEL;',
    'setTimeout(work, 1);',
    'console.warn("hm");',
    'fetch("/api");',
    'strapi.log.info("hm");',
    'const work = async () => { await load(); };',
  ])('%s', (code) => {
    it('is refused in a domain file', () => {
      expect(lint('server/src/catalog/domain/rank.ts', code)).not.toEqual([]);
      expect(lint('server/src/catalog/domain/parts/rank.ts', code)).not.toEqual([]);
    });

    it('is allowed beside it', () => {
      expect(lint('server/src/catalog/load-catalog.ts', code)).toEqual([]);
    });
  });

  it('a domain file may read a date that it was given', () => {
    expect(
      lint('server/src/catalog/domain/rank.ts', 'const day = new Date(now).getDay();')
    ).toEqual([]);
  });
});
