/**
 * The form in which kinds are compared: "Buying guide", "buying_guide" and "buying-guide" are one
 * kind, as strategists, enumerations and presets write it.
 */
export const normalizeKind = (kind: string): string =>
  kind
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
