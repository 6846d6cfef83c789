/** The demo's content as the JSON files hold it. */
import articles from '../../data/articles.json';
import callsToAction from '../../data/calls-to-action.json';
import journeys from '../../data/journeys.json';
import personas from '../../data/personas.json';
import resources from '../../data/resources.json';
import touchpoints from '../../data/touchpoints.json';

export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
/** An entry that exists in one language only has no text in the other. */
export type Localized = Partial<Record<Locale, string>>;

export interface SeedEntry {
  readonly key: string;
  readonly slug: Localized;
  readonly title: Localized;
  readonly draftTitle?: Localized;
  readonly excerpt: Localized;
  readonly body?: Localized;
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  readonly touchpoints: readonly string[];
  readonly leadsTo?: string | null;
  readonly nextSteps?: readonly string[];
  readonly state: string;
  readonly updatedDaysAgo: number;
  readonly pinned?: boolean;
  readonly excluded?: boolean;
}

export interface SeedType {
  readonly uid:
    'api::article.article' | 'api::resource.resource' | 'api::call-to-action.call-to-action';
  /** How next steps name entries of this type: `article:key`. */
  readonly prefix: string;
  readonly entries: readonly SeedEntry[];
  /** Attributes beside title, slug, excerpt and body, in one language. */
  readonly attributes: (entry: never, locale: Locale) => Record<string, unknown>;
}

type Article = (typeof articles)[number];
type Resource = (typeof resources)[number];
type CallToAction = (typeof callsToAction)[number];

export const TYPES: readonly SeedType[] = [
  {
    uid: 'api::article.article',
    prefix: 'article',
    entries: articles as readonly SeedEntry[],
    attributes: ({ kind, format, readingTime }: Article) => ({ kind, format, readingTime }),
  },
  {
    uid: 'api::resource.resource',
    prefix: 'resource',
    entries: resources as readonly SeedEntry[],
    attributes: ({ type, ask, discount }: Resource) => ({ type, ask, discount }),
  },
  {
    uid: 'api::call-to-action.call-to-action',
    prefix: 'cta',
    entries: callsToAction as readonly SeedEntry[],
    attributes: ({ ask, isDiscount, url }: CallToAction, locale) => ({
      ask,
      isDiscount,
      path: (url as Localized)[locale],
    }),
  },
];

export { journeys, personas, touchpoints };
