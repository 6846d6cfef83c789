import { pathOf } from './address.js';
import { describeEntry, entryCard } from './cards.js';
import { findEntry, listEntries } from './content.js';
import { h, rootPicture } from './dom.js';
import { renderMarkdown } from './markdown.js';
import { renderNextSteps } from './next-steps.js';
import { ROOTS, rootOf } from './roots.js';
import { fill } from './texts.js';
import { markSeen } from './visit.js';

/**
 * Each page answers `{ title, nodes, otherLanguage }`: the path of the same page in the other
 * language, or null where it does not exist in it. A page that is not there answers null.
 */
export const PAGES = {
  home: async ({ texts, locale, otherLocale }) => {
    const [articles, resources] = await Promise.all([
      listEntries('article', locale),
      listEntries('resource', locale, { size: 100 }),
    ]);
    return {
      title: texts.home.title,
      otherLanguage: `/site/${otherLocale}`,
      nodes: [
        renderHero(texts),
        renderNextSteps({ texts, locale, slot: 'home-hero', title: texts.steps.home }),
        renderJournal(texts, locale, articles),
        renderList(
          texts.home.keep,
          texts.home.keepLead,
          'keep',
          resources.entries.map((entry) => entryCard(texts, locale, 'resource', entry))
        ),
      ],
    };
  },

  article: (context) => renderEntryPage('article', context, context.texts.steps.article),
  resource: (context) => renderEntryPage('resource', context, context.texts.resource.steps),
  offer: (context) => renderEntryPage('offer', context, context.texts.offer.steps),
};

const renderHero = (texts) =>
  h(
    'div',
    { class: 'hero' },
    h(
      'div',
      { class: 'wide' },
      h('h1', {}, texts.home.claim),
      h('p', { class: 'lead' }, texts.home.lead)
    ),
    h(
      'div',
      { class: 'bed', 'aria-hidden': 'true' },
      Object.keys(ROOTS).map((root) => rootPicture(root))
    )
  );

const renderList = (title, lead, id, cards, after = null) =>
  h(
    'section',
    { class: 'wide listing', 'aria-labelledby': id },
    h('h2', { id }, title),
    h('p', { class: 'lead' }, lead),
    h('ul', { class: 'entries' }, cards),
    after
  );

const renderJournal = (texts, locale, first) => {
  const toCards = (entries) => entries.map((entry) => entryCard(texts, locale, 'article', entry));
  let number = 1;
  const more = h('button', { type: 'button', class: 'more' }, texts.home.more);
  const section = renderList(
    texts.home.journal,
    texts.home.journalLead,
    'journal',
    toCards(first.entries),
    first.more ? more : null
  );
  more.addEventListener('click', async () => {
    const next = await listEntries('article', locale, { number: ++number });
    const cards = toCards(next.entries);
    section.querySelector('ul').append(...cards);
    if (!next.more) more.remove();
    cards[0]?.querySelector('a').focus();
  });
  return section;
};

const renderEntryPage = async (page, { texts, locale, otherLocale, slug }, stepsTitle) => {
  const entry = await findEntry(page, locale, slug);
  if (!entry) return null;
  markSeen(entry.documentId);
  const other = entry.localizations?.find((localization) => localization.locale === otherLocale);
  return {
    title: entry.title,
    otherLanguage: other ? pathOf(page, otherLocale, other.slug) : null,
    nodes: [
      renderEntry(page, texts, entry),
      renderNextSteps({
        texts,
        locale,
        slot: 'article-footer',
        title: stepsTitle,
        current: pathOf(page, locale, entry.slug),
      }),
    ],
  };
};

const kickerOf = (page, texts, entry) => {
  const what = page === 'offer' ? texts.offer.lead : describeEntry(texts, entry);
  const asks = entry.ask ? texts.ask[entry.ask] : null;
  return [what, asks].filter(Boolean).join(' · ');
};

const renderEntry = (page, texts, entry) =>
  h(
    'article',
    { class: `text text-${page}` },
    h(
      'header',
      {},
      rootPicture(rootOf(entry.slug), 'text-root'),
      h('p', { class: 'kicker' }, kickerOf(page, texts, entry)),
      h('h1', {}, entry.title),
      entry.excerpt ? h('p', { class: 'standfirst' }, entry.excerpt) : null
    ),
    entry.body ? h('div', { class: 'body' }, renderMarkdown(entry.body)) : null,
    page === 'offer' ? renderOffer(texts, entry) : null,
    page === 'resource' && entry.ask && entry.ask !== 'NONE'
      ? h('p', { class: 'note' }, texts.resource.note)
      : null,
    h(
      'p',
      { class: 'updated' },
      fill(texts.updated, { date: dateIn(texts.region, entry.updatedAt) })
    )
  );

/** A button that would lead to the shop; here it says so. */
const renderOffer = (texts, entry) => {
  const note = h('p', { class: 'note', role: 'status', hidden: true });
  const tell = () => {
    note.hidden = false;
    note.textContent = fill(texts.offer.note, { path: entry.path ?? '/' });
  };
  return [
    h('p', {}, h('button', { type: 'button', class: 'call', onclick: tell }, entry.title)),
    note,
  ];
};

const dateIn = (region, date) =>
  new Intl.DateTimeFormat(region, { dateStyle: 'long' }).format(new Date(date));
