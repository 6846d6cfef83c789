import type { Entry } from '../contract';
import type { EntryContent } from './catalog-row';

/** Written out, so that all entries have one hidden class: they are read in the hottest loops. */
export const toEntry = (index: number, tie: number, content: EntryContent): Entry => ({
  index,
  contentType: content.contentType,
  documentId: content.documentId,
  locale: content.locale,
  role: content.role,
  ask: content.ask,
  askAgainAfterDays: content.askAgainAfterDays,
  discount: content.discount,
  title: content.title,
  summary: content.summary,
  url: content.url,
  image: content.image,
  format: content.format,
  kind: content.kind,
  data: content.data,
  publishedAt: content.publishedAt,
  stages: content.stages,
  personas: content.personas,
  touchpoints: content.touchpoints,
  leadsTo: content.leadsTo,
  tie,
});
