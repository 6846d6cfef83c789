import { describe, expect, it } from 'vitest';
import { createPlainLeafResolvers } from '../../../server/src/strapi/plain-leaf-resolvers';

const wrapped = (): never => {
  throw new Error('the wrapper ran');
};

const schemaOf = (types: Record<string, Record<string, { resolve: unknown }>>) => ({
  types,
  getType: (name: string) => {
    const fields = types[name];
    return fields && { getFields: () => fields };
  },
});

describe('plain leaf resolvers', () => {
  it('are given to the named types and to no others', async () => {
    const schema = schemaOf({
      FunnelItem: { title: { resolve: wrapped } },
      Article: { title: { resolve: wrapped } },
    });
    await createPlainLeafResolvers(['FunnelItem', 'FunnelGone'], () => ({})).serverWillStart({
      schema,
    });
    const resolve = schema.types['FunnelItem']?.['title']?.resolve as (source: object) => unknown;
    expect(resolve({ title: 'Leek' })).toBe('Leek');
    expect(schema.types['Article']?.['title']?.resolve).toBe(wrapped);
  });

  it('leave a field alone for which the site configures or resolves anything', async () => {
    const schema = schemaOf({
      FunnelItem: {
        title: { resolve: wrapped },
        url: { resolve: wrapped },
        kind: { resolve: wrapped },
      },
    });
    await createPlainLeafResolvers(['FunnelItem'], () => ({
      resolversConfig: { 'FunnelItem.title': { policies: ['global::mine'] } },
      resolvers: { FunnelItem: { url: () => 'https://example.org' } },
    })).serverWillStart({ schema });
    const fields = schema.types['FunnelItem'] ?? {};
    expect(fields['title']?.resolve).toBe(wrapped);
    expect(fields['url']?.resolve).toBe(wrapped);
    expect(fields['kind']?.resolve).not.toBe(wrapped);
  });

  it('leave everything alone when the extensions cannot be read', async () => {
    const schema = schemaOf({ FunnelItem: { title: { resolve: wrapped } } });
    await createPlainLeafResolvers(['FunnelItem'], () => undefined).serverWillStart({ schema });
    expect(schema.types['FunnelItem']?.['title']?.resolve).toBe(wrapped);
  });
});
