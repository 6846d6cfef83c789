import en from './texts-en.js';
import fr from './texts-fr.js';

/** French puts a thin space that never breaks before ; ! ? and a wide one before a colon. */
const typeset = (text) => text.replace(/ ([;!?])/g, '\u202f$1').replace(/ ([:…])/g, '\u00a0$1');

const mapTexts = (texts, change) =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      typeof text === 'string' ? change(text) : mapTexts(text, change),
    ])
  );

const TEXTS = { en, fr: mapTexts(fr, typeset) };

/** All texts of the interface in one language. */
export const textsIn = (locale) => TEXTS[locale] ?? en;

/** Puts values into a text: `fill('{count} min', { count: 3 })`. */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
