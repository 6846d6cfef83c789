/** The part of a content type, as the Content Manager describes it, that matters here. */
export interface ShownType {
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Does the plugin tag its entries? The attribute is its own, and not the site's of that name. */
export const takesPart = (contentType: ShownType | undefined): boolean => {
  const stages = contentType?.attributes['funnelStages'];
  return (
    typeof stages === 'object' &&
    stages !== null &&
    'target' in stages &&
    stages.target === 'plugin::content-funnel.stage'
  );
};
