import { PLUGIN_ID } from '../plugin-id';

type Texts = Readonly<Record<string, string>>;

const ATTRIBUTE = 'attributes.';
const TYPE_NAME = 'types.';

/**
 * The id under which the admin looks a text up. Labels of the plugin's own attributes and names of
 * its content types belong to the Content Manager, which has ids of its own for them.
 */
export const idOf = (key: string): string => {
  if (key.startsWith(ATTRIBUTE)) {
    return `content-manager.content-types.plugin::${PLUGIN_ID}.${key.slice(ATTRIBUTE.length)}`;
  }
  if (key.startsWith(TYPE_NAME)) return key.slice(TYPE_NAME.length);
  return `${PLUGIN_ID}.${key}`;
};

/** The texts of one language under the ids that the admin uses. */
export const prefixKeys = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [idOf(key), text]));
