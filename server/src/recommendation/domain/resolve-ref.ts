import type { CatalogView, Entry, SiteLocales } from '../../catalog/contract';
import type { RefInput } from '../contract';

export interface RefContext {
  readonly view: CatalogView;
  readonly locales: SiteLocales;
  /** The asked locale. */
  readonly locale: string | null;
  readonly readable: ReadonlySet<string>;
}

/** The document in the asked locale, else in any: who read it in French has read it. */
const inAnyLocale = (
  { view, locales, locale }: RefContext,
  contentType: string,
  documentId: string
): Entry | undefined => {
  const asked = view.find(contentType, documentId, locale);
  if (asked !== undefined) return asked;
  for (const other of locales.all) {
    const entry = view.find(contentType, documentId, other);
    if (entry !== undefined) return entry;
  }
  return undefined;
};

const lookUp = (ref: RefInput, context: RefContext): Entry | undefined => {
  if (ref.url != null) {
    const entry = context.view.findByUrl(ref.url, context.locale);
    return entry && inAnyLocale(context, entry.contentType, entry.documentId);
  }
  if (ref.contentType == null || ref.documentId == null) return undefined;
  return inAnyLocale(context, ref.contentType, ref.documentId);
};

/**
 * The entry that a ref names, by id or by url. What is not there, not published or not for this
 * caller is undefined alike, so that nobody can probe.
 */
export const resolveRef = (ref: RefInput, context: RefContext): Entry | undefined => {
  const entry = lookUp(ref, context);
  return entry && context.readable.has(entry.contentType) ? entry : undefined;
};
