import { h } from './dom.js';
import { fill } from './texts.js';
import { countSeen } from './visit.js';

const term = (name, ...details) => [
  h('dt', {}, name),
  details.map((detail) => h('dd', {}, detail)),
];

/** "For the curious": how the answer came about, in words. */
export const renderCurious = (texts, payload, names) => {
  const words = texts.curious;
  const stateOf = ({ key, assignment }, named) =>
    fill(words.assignment[assignment], { name: key ? (named.get(key) ?? key) : '' });
  const gaps = payload.gaps.map(({ stage, persona, role, cause }) =>
    fill(words.gap, {
      role: texts.role[role],
      stage: stage ? (names.stages.get(stage) ?? stage) : words.anywhere,
      persona: persona ? (names.personas.get(persona) ?? persona) : words.everyone,
      cause: words.cause[cause],
    })
  );
  const warnings = payload.warnings.map(({ field, message }) => `${field}: ${message}`);
  return h(
    'details',
    {},
    h('summary', {}, words.title),
    h(
      'dl',
      {},
      term(words.stage, stateOf(payload.visitor.stage, names.stages)),
      term(words.persona, stateOf(payload.visitor.persona, names.personas)),
      term(words.seen, String(countSeen())),
      term(words.level, words.levelOf[payload.fallback]),
      term(words.gaps, ...(gaps.length > 0 ? gaps : [words.noGaps])),
      term(words.warnings, ...(warnings.length > 0 ? warnings : [words.noWarnings])),
      term(words.cache, fill(words.cacheOf[payload.cacheScope], { count: payload.ttlSeconds }))
    )
  );
};

const code = (label, text) => [
  h('h3', {}, label),
  // Scrolls sideways, so the keyboard must be able to reach it.
  h('pre', { tabindex: '0', 'aria-label': label }, h('code', {}, text)),
];

/** "How this was asked": the very request and the very answer. */
export const renderAsked = (texts, { request, answer }) => {
  const { query, variables } = request;
  const asked = `POST /graphql\n\n${query}\n\n${JSON.stringify(variables, null, 2)}`;
  return h(
    'details',
    {},
    h('summary', {}, texts.asked.title),
    h(
      'div',
      { lang: 'en' },
      code(texts.asked.request, asked),
      answer ? code(texts.asked.answer, JSON.stringify(answer, null, 2)) : null
    )
  );
};
