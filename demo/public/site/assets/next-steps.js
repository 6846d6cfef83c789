import { stepCard } from './cards.js';
import { createFunnelClient } from './client.js';
import { h } from './dom.js';
import { renderAsked, renderCurious } from './folds.js';
import { askNextSteps } from './next-steps-query.js';
import { renderSwitches } from './switches.js';
import { fill } from './texts.js';
import { carryChoices, chosen, countSeen } from './visit.js';

const funnel = createFunnelClient({ baseUrl: '' });

const inputOf = ({ slot, locale, current }) => ({
  slot,
  locale,
  ...(current && { current: { url: current } }),
  visitor: {
    consent: 'NONE',
    seen: countSeen(),
    ...(chosen('stage') && { stage: chosen('stage') }),
    ...(chosen('persona') && { persona: chosen('persona') }),
  },
});

/** Names by key, for the words of "for the curious". */
const namesOf = ({ stages, personas }) => ({
  stages: new Map(stages.map(({ key, name }) => [key, name])),
  personas: new Map(personas.map(({ key, label }) => [key, label])),
});

/** Without the journey there is nothing to choose from, but the next steps still answer. */
const fetchJourney = async (locale) => {
  const journeys = await funnel.journeys(locale).catch(() => []);
  return journeys.find(({ isDefault }) => isDefault) ?? { stages: [], personas: [] };
};

/**
 * The section with the next steps of a slot. It asks at once, and again whenever a choice changes;
 * an answer that comes too late is dropped.
 */
export const renderNextSteps = ({ texts, title, ...place }) => {
  const status = h('p', { class: 'status', role: 'status' });
  const answer = h('div', { class: 'answer' });
  const journey = fetchJourney(place.locale);
  let latest = 0;

  const ask = async () => {
    const mine = ++latest;
    status.textContent = texts.steps.loading;
    answer.setAttribute('aria-busy', 'true');
    const asked = await askNextSteps(inputOf(place));
    const names = namesOf(await journey);
    if (mine !== latest) return;
    answer.removeAttribute('aria-busy');
    answer.replaceChildren(...renderAnswer(texts, asked, names, ask).flat());
    status.textContent = asked.payload ? countOf(texts, asked.payload.items.length) : '';
    carryChoices(document);
  };

  const switches = renderSwitches(texts, ask);
  journey.then((loaded) =>
    loaded.stages.length > 0 ? switches.offer(loaded) : switches.element.remove()
  );
  ask();
  return h(
    'section',
    { class: 'next-steps', 'aria-labelledby': 'next-steps' },
    h(
      'div',
      { class: 'wide' },
      h('h2', { id: 'next-steps' }, title),
      h('p', { class: 'lead' }, texts.steps.lead, ' ', texts.steps.kept),
      switches.element,
      status,
      answer
    )
  );
};

const countOf = (texts, count) => {
  if (count === 0) return '';
  return count === 1 ? texts.steps.one : fill(texts.steps.count, { count });
};

const renderFailure = (texts, problem, retry) =>
  h(
    'div',
    { class: 'note', role: 'alert' },
    h('p', {}, texts.steps.failed),
    h('p', { class: 'problem', lang: 'en' }, problem),
    h('button', { type: 'button', onclick: retry }, texts.steps.retry)
  );

const renderItems = (texts, { items, visitor }) => {
  const isPlaced = visitor.stage.key !== null;
  return h(
    'ol',
    { class: 'steps' },
    items.map((item) => stepCard(texts, item, isPlaced ? item.move : null))
  );
};

const renderAnswer = (texts, asked, names, retry) => {
  const { payload, problem } = asked;
  if (!payload) {
    return [
      renderFailure(texts, problem, retry),
      h('div', { class: 'folds' }, renderAsked(texts, asked)),
    ];
  }
  const distance = texts.fallback[payload.fallback];
  return [
    distance ? h('p', { class: 'note' }, distance) : [],
    payload.items.length > 0 ? renderItems(texts, payload) : [],
    h('div', { class: 'folds' }, renderCurious(texts, payload, names), renderAsked(texts, asked)),
  ];
};
