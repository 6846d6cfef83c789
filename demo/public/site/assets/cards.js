import { pathOf } from './address.js';
import { h, rootPicture } from './dom.js';
import { rootOf } from './roots.js';
import { fill } from './texts.js';

/** "Recipe · to watch · 4 min": what an entry is, as far as it says so. */
export const describeEntry = (texts, { kind, type, format, readingTime }) => {
  const what = kind ?? type;
  return [
    what ? (texts.kind[what] ?? what) : null,
    texts.format[format] ?? null,
    readingTime ? fill(texts.minutes, { count: readingTime }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** An entry in a list of the home page. */
export const entryCard = (texts, locale, page, entry) =>
  h(
    'li',
    { class: 'entry' },
    rootPicture(rootOf(entry.slug), 'entry-root'),
    h(
      'div',
      {},
      h('p', { class: 'kicker' }, describeEntry(texts, entry)),
      h('h3', {}, h('a', { href: pathOf(page, locale, entry.slug) }, entry.title)),
      entry.excerpt ? h('p', { class: 'summary' }, entry.excerpt) : null
    )
  );

/** Whole percents that add up as the weights do: what rounding leaves goes to the largest rests. */
const toPercents = (weights) => {
  const exact = weights.map((weight) => weight * 100);
  const rounded = exact.map(Math.floor);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const rest = (index) => exact[index] - rounded[index];
  const byRest = [...exact.keys()].sort((a, b) => rest(b) - rest(a));
  const left = Math.round(sum(exact)) - sum(rounded);
  byRest.slice(0, left).forEach((index) => (rounded[index] += 1));
  return rounded;
};

const renderReason = (region, label, percent) => {
  const bar = h('span', { class: percent < 0 ? 'bar-fill is-against' : 'bar-fill' });
  bar.style.setProperty('--share', `${Math.min(100, Math.abs(percent))}%`);
  const share = new Intl.NumberFormat(region, { style: 'percent' }).format(percent / 100);
  return h(
    'li',
    { class: 'reason' },
    h('span', { class: 'reason-label' }, label),
    h('span', { class: 'bar', 'aria-hidden': 'true' }, bar),
    h('span', { class: 'share' }, share)
  );
};

const renderReasons = (texts, reasons) => {
  const percents = toPercents(reasons.map(({ weight }) => weight));
  return h(
    'div',
    { class: 'why' },
    h('h4', {}, texts.steps.why),
    h(
      'ul',
      {},
      reasons.map(({ label }, index) => renderReason(texts.region, label, percents[index]))
    )
  );
};

const renderStepHead = (texts, item, move) =>
  h(
    'div',
    { class: 'step-head' },
    h(
      'div',
      {},
      h(
        'p',
        { class: 'step-top' },
        h('span', { class: `role role-${item.role.toLowerCase()}` }, texts.role[item.role]),
        move ? h('span', { class: 'move' }, texts.move[move]) : null
      ),
      h('h3', {}, item.url ? h('a', { href: item.url }, item.title) : item.title)
    ),
    rootPicture(rootOf(item.url ?? item.title), 'step-root')
  );

/**
 * A next step: what it is, what it asks, what it does for the visitor, and why it is here. `move`
 * is null while nobody knows where the visitor stands, as it then leads from nowhere.
 */
export const stepCard = (texts, item, move) =>
  h(
    'li',
    { class: 'step' },
    h(
      'div',
      {},
      renderStepHead(texts, item, move),
      item.summary ? h('p', { class: 'summary' }, item.summary) : null,
      h(
        'p',
        { class: 'meta' },
        [describeEntry(texts, item), texts.ask[item.ask]].filter(Boolean).join(' · ')
      )
    ),
    renderReasons(texts, item.reasons)
  );
