import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../admin/src/translations/en.json';
import { isMachineMade } from '../../../admin/src/translations/is-machine-made';
import { loadTranslations } from '../../../admin/src/translations/load-translations';
import { message, type MessageKey } from '../../../admin/src/translations/message';
import { prefixKeys } from '../../../admin/src/translations/prefix-keys';
import { root } from '../../support/app-files.mjs';

const require = createRequire(import.meta.url);
const MODEL = ['journey', 'stage', 'persona', 'touchpoint'];

describe('translations', () => {
  test('name every attribute of the model, and no other', () => {
    const attributes = MODEL.flatMap((type) => {
      const file = path.join(root, 'server/src/content-types', type, 'schema.json');
      const schema = require(file) as { attributes: Record<string, unknown> };
      return Object.keys(schema.attributes).map((name) => `attributes.${type}.${name}`);
    });
    const named = Object.keys(en).filter((key) => key.startsWith('attributes.'));
    expect(named.toSorted()).toEqual(attributes.toSorted());
  });

  test('name the content types as their schemas do', () => {
    const names = MODEL.map((type) => {
      const file = path.join(root, 'server/src/content-types', type, 'schema.json');
      return (require(file) as { info: { displayName: string } }).info.displayName;
    });
    for (const name of names) expect(en[`types.${name}` as MessageKey]).toBe(name);
  });

  test('are registered under the plugin’s prefix, labels of the model under Strapi’s', () => {
    expect(
      prefixKeys({
        'coverage.title': 'a',
        'attributes.persona.goals': 'b',
        'types.Journey stage': 'c',
      })
    ).toEqual({
      'content-funnel.coverage.title': 'a',
      'content-manager.content-types.plugin::content-funnel.persona.goals': 'b',
      'Journey stage': 'c',
    });
  });

  test('are empty for a language that the plugin does not speak', async () => {
    const [dutch, french] = await loadTranslations({ locales: ['nl', 'fr'] });
    expect(dutch).toEqual({ locale: 'nl', data: {} });
    expect(french?.data['content-funnel.coverage.title']).toBe('Couverture');
  });

  test('are the same in the two kinds of Portuguese that the admin offers', async () => {
    const [european, brazilian] = await loadTranslations({ locales: ['pt', 'pt-BR'] });
    expect(brazilian).toEqual({ locale: 'pt-BR', data: european?.data });
    expect(brazilian?.data['content-funnel.coverage.title']).toBe('Cobertura');
  });

  test('are said to be a machine’s where nobody has reviewed them', () => {
    const unreviewed = ['en', 'en-GB', 'fr', 'de', 'es', 'pt', 'pt-BR', 'nl'].filter(isMachineMade);
    expect(unreviewed).toEqual(['de', 'es', 'pt', 'pt-BR']);
  });

  test('stand in English where a language has none', async () => {
    const [english, dutch] = await loadTranslations({ locales: ['en', 'nl'] });
    const { id } = message('coverage.title');
    expect(english?.data[id]).toBe('Coverage');
    // Strapi fills up what a language lacks with the English texts.
    expect(dutch).toEqual({ locale: 'nl', data: {} });
  });
});
