import { h } from './dom.js';

/**
 * The part of Markdown that the texts use: paragraphs, headings, lists, bold, italics and links.
 * It builds elements and text nodes, never HTML, so whatever an editor pastes stays text.
 */
export const renderMarkdown = (source) =>
  blocksOf(source).map(({ kind, lines }) => RENDER[kind](lines));

const HEADING = /^(#{1,6})\s+/;
const ITEMS = { ul: /^[-*]\s+/, ol: /^\d+[.)]\s+/ };

const kindOf = (line) => {
  if (HEADING.test(line)) return 'heading';
  return Object.keys(ITEMS).find((list) => ITEMS[list].test(line)) ?? 'p';
};

/** Lines that belong together. A line of text goes on with whatever text or item stands above it. */
const blocksOf = (source) => {
  const blocks = [];
  let open = null;
  for (const line of source.split(/\r?\n/).map((text) => text.trim())) {
    const kind = kindOf(line);
    if (line === '') open = null;
    else if (open && kind === 'p' && open.kind !== 'heading') {
      open.lines[open.lines.length - 1] += ` ${line}`;
    } else if (open && kind === open.kind && kind in ITEMS) open.lines.push(line);
    else blocks.push((open = { kind, lines: [line] }));
  }
  return blocks;
};

const renderList = (list) => (lines) =>
  h(
    list,
    {},
    lines.map((line) => h('li', {}, renderInline(line.replace(ITEMS[list], ''))))
  );

const RENDER = {
  p: ([line]) => h('p', {}, renderInline(line)),
  ul: renderList('ul'),
  ol: renderList('ol'),
  heading: ([line]) => {
    // The page's own title is the h1.
    const level = Math.min(Math.max(HEADING.exec(line)[1].length, 2), 4);
    return h(`h${level}`, {}, renderInline(line.replace(HEADING, '')));
  },
};

const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
const SAFE_ADDRESS = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i;

const renderInline = (text) => {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, italic, label, address] = match;
    nodes.push(text.slice(end, match.index));
    if (bold !== undefined) nodes.push(h('strong', {}, renderInline(bold)));
    else if (italic !== undefined) nodes.push(h('em', {}, renderInline(italic)));
    else nodes.push(SAFE_ADDRESS.test(address) ? h('a', { href: address }, label) : label);
    end = match.index + whole.length;
  }
  return [...nodes, text.slice(end)];
};
