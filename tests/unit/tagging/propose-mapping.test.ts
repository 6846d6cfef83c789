import { describe, expect, it } from 'vitest';
import { participationSchema } from '../../../server/src/config/contract';
import {
  checkParticipation,
  type AttributeView,
} from '../../../server/src/tagging/domain/check-participation';
import { proposeMapping } from '../../../server/src/tagging/domain/propose-mapping';

const attribute = (type: string, more: Partial<AttributeView> = {}): AttributeView => ({
  ...{ type, private: false, multiple: false, values: null, target: null },
  ...more,
});
const POST = { singularName: 'post', pluralName: 'posts', localized: false };

describe('a proposed mapping', () => {
  it('goes by names and types of attributes, and passes the check', () => {
    const attributes = {
      name: attribute('string'),
      slug: attribute('uid'),
      description: attribute('text'),
      content: attribute('blocks'),
      cover: attribute('media'),
      image: attribute('media', { multiple: true }),
      summary: attribute('text', { private: true }),
      format: attribute('enumeration', { values: ['video'] }),
    };
    const { role, fields } = proposeMapping(POST, attributes);
    expect({ role, fields }).toEqual({
      role: 'ARTICLE',
      fields: {
        ...{ title: 'name', summary: 'description', body: 'content', image: 'cover' },
        ...{ url: '/posts/:slug', format: 'format' },
      },
    });
    expect(checkParticipation(participationSchema.parse({ role, fields }), attributes)).toEqual([]);
  });

  it('takes any short text for a title, but no slug', () => {
    const attributes = { slug: attribute('uid'), caption: attribute('string') };
    expect(proposeMapping(POST, attributes).fields.title).toBe('caption');
    expect(proposeMapping(POST, { slug: attribute('uid') }).fields.title).toBeUndefined();
  });

  it('guesses the role from the name, and puts the language into the address', () => {
    const propose = (singularName: string) =>
      proposeMapping({ ...POST, singularName, localized: true }, { slug: attribute('uid') });
    expect(propose('special-offer').role).toBe('CTA');
    expect(propose('ebook').role).toBe('LEAD_MAGNET');
    expect(propose('recipe')).toMatchObject({
      ...{ role: 'ARTICLE', fields: { url: '/:locale/posts/:slug' } },
    });
  });
});
