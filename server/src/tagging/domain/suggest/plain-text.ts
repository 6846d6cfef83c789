/** Attributes of blocks, components and media that hold no words of the text. */
const NO_TEXT = new Set([
  ...['id', 'documentId', '__component', '__type', 'type', 'format', 'language', 'locale', 'url'],
  ...['image', 'createdAt', 'updatedAt', 'publishedAt', 'hash', 'ext', 'mime', 'provider'],
]);

/** Deeper than any text: blocks nest lists in lists, components nest components. */
const MAX_DEPTH = 12;

const ADDRESS = /\]\([^)\s]*\)|(?:https?:\/\/|www\.)\S+/g;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;

/** What a reader reads of Markdown or HTML: without tags and addresses. */
const readable = (text: string): string => text.replace(TAG, ' ').replace(ADDRESS, ' ');

const collect = (value: unknown, depth: number, texts: string[]): void => {
  if (typeof value === 'string') texts.push(readable(value));
  else if (depth >= MAX_DEPTH || typeof value !== 'object' || value === null) return;
  else if (Array.isArray(value)) for (const part of value) collect(part, depth + 1, texts);
  else {
    for (const [name, part] of Object.entries(value)) {
      if (!NO_TEXT.has(name)) collect(part, depth + 1, texts);
    }
  }
};

/** The words of an attribute, be it a text, Markdown, HTML, blocks or components. */
export const plainText = (value: unknown): string => {
  const texts: string[] = [];
  collect(value, 0, texts);
  return texts.join('\n').trim();
};
