/** Languages whose texts nobody who speaks them has reviewed yet. */
const UNREVIEWED: ReadonlySet<string> = new Set(['de', 'es', 'pt']);

/** Whether the plugin's texts in a language of the admin (`de`, `pt-BR`) are a machine's. */
export const isMachineMade = (locale: string): boolean =>
  UNREVIEWED.has(new Intl.Locale(locale).language);
