import { TAG_ATTRIBUTES, type TagAttribute } from '../contract';

/** A relation as it stands in a content type's `attributes`. */
export interface TagRelation {
  readonly type: 'relation';
  readonly relation: 'manyToMany' | 'manyToOne';
  readonly target: string;
  readonly configurable: false;
  readonly writable: true;
  readonly visible: true;
  readonly pluginOptions: { readonly i18n: { readonly localized: true } };
}

export const TAXONOMY_PREFIX = 'plugin::content-funnel.';

/**
 * Visible, or filters, permissions and the relation endpoints of the Content Manager would not know
 * them. Without an inverse, so that the plugin's own types stay as they are. Marked as localised,
 * which is what Strapi takes every relation for: nobody else then copies them between locales.
 */
const relation = (kind: TagRelation['relation'], target: string): TagRelation => ({
  type: 'relation',
  relation: kind,
  target: `${TAXONOMY_PREFIX}${target}`,
  configurable: false,
  writable: true,
  visible: true,
  pluginOptions: { i18n: { localized: true } },
});

/**
 * The attributes of a content type that takes part. Many-to-many relations keep the editor's order,
 * the first one being the main one. Fresh objects each time: Strapi writes into them.
 */
export const tagAttributes = (): Record<TagAttribute, TagRelation> => ({
  [TAG_ATTRIBUTES.stages]: relation('manyToMany', 'stage'),
  [TAG_ATTRIBUTES.personas]: relation('manyToMany', 'persona'),
  [TAG_ATTRIBUTES.touchpoints]: relation('manyToMany', 'touchpoint'),
  [TAG_ATTRIBUTES.leadsTo]: relation('manyToOne', 'stage'),
});

/** Is this one of ours, and not an attribute of the site that happens to bear the name? */
export const isTagRelation = (name: string, attribute: unknown): boolean =>
  (Object.values(TAG_ATTRIBUTES) as readonly string[]).includes(name) &&
  typeof attribute === 'object' &&
  attribute !== null &&
  'type' in attribute &&
  attribute.type === 'relation' &&
  'target' in attribute &&
  typeof attribute.target === 'string' &&
  attribute.target.startsWith(TAXONOMY_PREFIX);
