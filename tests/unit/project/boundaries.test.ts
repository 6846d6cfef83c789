import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseParts, forbidden, PARTS, root } from './support';

/** Reading all imports takes seconds, and more where other work goes on beside it. */
const PATIENCE = 120_000;

/** `rule: from → to` of every violation in the tree below `baseDir`. */
const findViolations = async (baseDir: string): Promise<string[]> =>
  (await cruiseParts(baseDir, forbidden)).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`
  );

/** A file that breaks a rule, by what it imports: [rule, file, import statement]. */
const PLANTS: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['taxonomy-calls-only-its-rooms', 'taxonomy/planted-a.ts', "import '../tagging/index';"],
  ['tagging-calls-only-its-rooms', 'tagging/planted-a.ts', "import '../catalog/index';"],
  ['tagging-calls-only-its-rooms', 'tagging/planted-b.ts', "import '../coverage/contract';"],
  ['catalog-calls-only-its-rooms', 'catalog/planted-a.ts', "import '../recommendation/index';"],
  ['tracking-calls-only-its-rooms', 'tracking/planted-a.ts', "import '../taxonomy/index';"],
  ['learning-calls-only-its-rooms', 'learning/planted-a.ts', "import '../catalog/index';"],
  ['insights-calls-only-its-rooms', 'insights/planted-a.ts', "import '../catalog/index';"],
  [
    'recommendation-calls-only-its-rooms',
    'recommendation/planted-a.ts',
    "import '../tagging/index';",
  ],
  [
    'recommendation-calls-only-its-rooms',
    'recommendation/planted-b.ts',
    "import '../taxonomy/index';",
  ],
  ['coverage-calls-only-its-rooms', 'coverage/planted-a.ts', "import '../recommendation/index';"],
  ['monitoring-calls-only-its-rooms', 'monitoring/planted-a.ts', "import '../tagging/index';"],
  ['planning-calls-only-its-rooms', 'planning/planted-a.ts', "import '../monitoring/index';"],
  ['setup-calls-only-its-rooms', 'setup/planted-a.ts', "import '../coverage/index';"],
  ['reports-calls-only-its-rooms', 'reports/planted-a.ts', "import '../catalog/index';"],
  ['slots-calls-only-its-rooms', 'slots/planted-a.ts', "import '../catalog/index';"],
  ['maps-calls-only-its-rooms', 'maps/planted-a.ts', "import '../coverage/index';"],
  ['no-circles', 'catalog/planted-circle-a.ts', "import './planted-circle-b';"],
  ['imports-exist', 'catalog/planted-b.ts', "import './planted-nowhere';"],
  [
    'rooms-are-entered-by-their-door',
    'catalog/planted-c.ts',
    "import '../tagging/domain/planted';",
  ],
  ['rooms-are-entered-by-their-door', 'http/planted-a.ts', "import '../catalog/planted-store';"],
  [
    'rooms-are-entered-by-their-door',
    'graphql/planted-a.ts',
    "import '../catalog/planted-target';",
  ],
  ['entry-files-enter-rooms-by-their-door', 'destroy.ts', "import './catalog/planted-target';"],
  ['rooms-know-no-transport', 'catalog/planted-d.ts', "import '../http/planted-target';"],
  ['rooms-know-no-transport', 'catalog/planted-e.ts', "import '../destroy';"],
  [
    'graphql-and-http-are-twins-not-friends',
    'graphql/planted-b.ts',
    "import '../http/planted-target';",
  ],
  ['strapi-glue-is-for-the-edge', 'catalog/planted-f.ts', "import '../strapi/planted-target';"],
  ['strapi-glue-is-for-the-edge', 'config/planted-a.ts', "import '../strapi/planted-target';"],
  ['contracts-stand-alone', 'tracking/contract.ts', "import './planted-target';"],
  ['contracts-stand-alone', 'insights/contract.ts', "import type { Core } from '@strapi/strapi';"],
  ['vocabulary-is-free-of-zod', 'tracking/vocabulary.ts', "import './contract';"],
  ['vocabulary-is-free-of-zod', 'insights/vocabulary.ts', "import { z } from 'zod';"],
  ['domain-is-pure', 'catalog/domain/planted-a.ts', "import '../planted-target';"],
  ['domain-is-pure', 'catalog/domain/planted-b.ts', "import type { A } from '../planted-store';"],
  ['domain-calls-no-door', 'catalog/domain/planted-c.ts', "import '../../tagging/index';"],
  ['domain-needs-no-package', 'catalog/domain/planted-d.ts', "import 'node:fs';"],
  ['domain-needs-no-package', 'catalog/domain/planted-e.ts', "import 'node:crypto';"],
  ['domain-needs-no-package', 'catalog/domain/planted-f.ts', "import { z } from 'zod';"],
  [
    'domain-needs-no-package',
    'catalog/domain/planted-g.ts',
    "import type { Core } from '@strapi/strapi';",
  ],
  ['stores-decide-nothing', 'catalog/planted-store.ts', "import './planted-target';"],
  ['stores-decide-nothing', 'catalog/store/planted.ts', "import './../planted-target';"],
  ['only-stores-reach-a-database', 'catalog/planted-g.ts', "import 'better-sqlite3';"],
  ['only-stores-reach-a-database', 'http/planted-b.ts', "import 'knex';"],
  [
    'presets-belong-to-the-taxonomy',
    'catalog/planted-h.ts',
    "import '../../../config/presets/saas.json';",
  ],
  ['server-knows-no-caller', 'catalog/planted-i.ts', "import '../../../cli/src/planted-target';"],
  ['server-knows-no-caller', 'http/planted-c.ts', "import '../../../admin/src/planted-target';"],
  [
    'admin-and-client-read-contracts-only',
    '/admin/src/planted-a.tsx',
    "import '../../server/src/catalog/planted-target';",
  ],
  [
    'admin-and-client-read-contracts-only',
    '/admin/src/planted-b.tsx',
    "import '../../server/src/tagging/index';",
  ],
  [
    'admin-and-client-read-contracts-only',
    '/client/src/planted-a.ts',
    "import '../../server/src/tagging/index';",
  ],
  ['cli-reads-contracts-only', '/cli/src/planted-a.ts', "import '../../server/src/tagging/index';"],
  [
    'cli-reads-contracts-only',
    '/cli/src/planted-b.ts',
    "import '../../server/src/strapi/planted-target';",
  ],
  ['parts-stand-apart', '/admin/src/planted-c.tsx', "import '../../cli/src/planted-target';"],
  ['parts-stand-apart', '/cli/src/planted-c.ts', "import '../../client/src/planted-target';"],
  ['client-needs-no-package', '/client/src/planted-b.ts', "import { z } from 'zod';"],
];

/** What is allowed, planted too: a rule that refuses everything would pass the list above. */
const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ['recommendation/planted-ok.ts', "import '../catalog/index';\nimport '../taxonomy/contract';"],
  ['coverage/planted-ok.ts', "import '../tagging/index';\nimport '../config/contract';"],
  ['catalog/domain/planted-ok.ts', "import '../../taxonomy/contract';\nimport './planted-friend';"],
  ['catalog/domain/planted-friend.ts', "import type { A } from '../../tagging/index';"],
  ['strapi/planted-ok.ts', "import '../catalog/index';\nimport '@strapi/strapi';"],
  ['http/planted-ok.ts', "import '../catalog/index';\nimport '../strapi/planted-target';"],
  ['/admin/src/planted-ok.tsx', "import '../../server/src/taxonomy/contract';"],
  [
    '/client/src/planted-ok.ts',
    "import type { A } from '../../server/src/recommendation/contract';",
  ],
  ['/cli/src/planted-ok.ts', "import '../../server/src/coverage/contract';\nimport 'node:fs';"],
];

const TARGETS = [
  'catalog/planted-target.ts',
  'tracking/planted-target.ts',
  'http/planted-target.ts',
  'strapi/planted-target.ts',
  'tagging/domain/planted.ts',
  'tracking/index.ts',
  'insights/index.ts',
  'catalog/index.ts',
  'tagging/index.ts',
  'taxonomy/index.ts',
  'coverage/index.ts',
  'recommendation/index.ts',
  '/cli/src/planted-target.ts',
  '/client/src/planted-target.ts',
  '/admin/src/planted-target.ts',
];

const locate = (file: string): string =>
  file.startsWith('/') ? file.slice(1) : `server/src/${file}`;

describe('boundaries between the rooms', () => {
  it('hold in the project as it is', { timeout: PATIENCE }, async () => {
    expect(await findViolations(root)).toEqual([]);
  });

  describe('in a copy of the project with files that break them', () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'funnel-boundaries-'));
    let violations: string[] = [];

    const write = (file: string, source: string): void => {
      const target = path.join(copy, locate(file));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, `${source}\n`);
    };

    beforeAll(async () => {
      for (const part of [...PARTS, 'config/presets', 'tsconfig.json', 'package.json']) {
        if (existsSync(path.join(root, part))) {
          cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
        }
      }
      symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
      for (const file of TARGETS) write(file, 'export type A = string;');
      write('catalog/planted-circle-b.ts', "import type { A } from './planted-circle-a';");
      for (const [, file, source] of PLANTS) write(file, source);
      for (const [file, source] of ALLOWED) write(file, source);
      violations = await findViolations(copy);
    }, PATIENCE);
    afterAll(() => rmSync(copy, { recursive: true, force: true }));

    it.each(PLANTS)('%s refuses %s', (rule, file) => {
      const found = violations.filter((violation) => violation.includes(`: ${locate(file)} → `));
      expect(found.map((violation) => violation.slice(0, violation.indexOf(':')))).toContain(rule);
    });

    it.each(ALLOWED)('%s is allowed', (file) => {
      expect(violations.filter((one) => one.includes(`: ${locate(file)} → `))).toEqual([]);
    });

    it('every rule has a planted violation', () => {
      const planted = new Set(PLANTS.map(([rule]) => rule));
      expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
    });
  });
});
