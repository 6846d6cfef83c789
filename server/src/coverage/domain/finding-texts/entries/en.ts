import type { Ask } from '../../../../taxonomy/contract';
import type { EntryTexts } from '../sentences';

const ASKS: Record<Ask, string> = {
  NONE: 'nothing',
  CLICK: 'a click',
  EMAIL: 'an e-mail address',
  FORM: 'a form',
  MEETING: 'a meeting',
  PURCHASE: 'a purchase',
};

export const en: EntryTexts = {
  untitled: (documentId) => `untitled (${documentId})`,
  moreEntries: (rule, more, listed) => ({
    message: `${more} more ${more === 1 ? 'entry breaks' : 'entries break'} the rule “${rule}”.`,
    advice: `Only the ${listed} changed last are listed: mend those and the next ones take their place.`,
  }),
  untaggedEntry: (title) => ({
    message: `“${title}” is tagged with no journey stage and no persona.`,
    advice: `Open “${title}” in the Content Manager and choose the journey stages at which visitors meet it, and its personas unless it is meant for everyone.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `“${title}” is tagged with a persona but with no journey stage, so it fills no cell.`,
    advice: `Open “${title}” in the Content Manager and choose the journey stages at which its personas meet it.`,
  }),
  overtaggedEntry: (title, stages, most) => ({
    message: `“${title}” is tagged with ${stages} stages of the journey, which says nothing of when it helps.`,
    advice: `Keep at most ${most}: those at which “${title}” answers the visitor’s question.`,
  }),
  askTooEarly: (title, ask, firstStage) => ({
    message: `“${title}” asks for ${ASKS[ask]} at the first stage, “${firstStage}”, before visitors have received anything.`,
    advice: `Tag “${title}” with a later stage instead, or ask for less.`,
  }),
  tooManyAsks: (title, asks, most) => ({
    message: `Of the next steps of “${title}”, ${asks} ask visitors for something.`,
    advice: `Leave at most ${most} of them, and let content lead to the others.`,
  }),
  brokenNextStep: (title, broken) => ({
    message:
      broken === 1
        ? `A next step of “${title}” is not published, or not there any more.`
        : `${broken} next steps of “${title}” are not published, or not there any more.`,
    advice: `Open “${title}” and take ${broken === 1 ? 'it' : 'them'} out of its next steps, or publish what ${broken === 1 ? 'it names' : 'they name'}.`,
  }),
  deadEndLeadMagnet: (title, stage) => ({
    message:
      stage === null
        ? `“${title}” has no next steps and opens no journey stage: nothing comes after it.`
        : `“${title}” has no next steps, and nothing is published at the stage that it opens, “${stage}”.`,
    advice:
      stage === null
        ? `Give “${title}” next steps, or say in “Leads to” which stage it opens.`
        : `Give “${title}” next steps, or publish something for “${stage}”.`,
  }),
  staleEntry: (title, stage, days) => ({
    message: `“${title}” has not changed for more than ${days} ${days === 1 ? 'day' : 'days'}, the limit at the stage “${stage}”.`,
    advice: `Read “${title}” again, bring it up to date and publish it; if it no longer helps, unpublish it.`,
  }),
  localeMissing: (title, locales) => ({
    message: `“${title}” is published, but not in ${locales.join(', ')}.`,
    advice: `Translate “${title}” and publish it in ${locales.join(', ')}.`,
  }),
  goalOutOfReach: (title, goal, { steps, people, path }) => ({
    message: `From “${title}”, recommendations do not lead to ${ASKS[goal]} within ${steps} ${steps === 1 ? 'step' : 'steps'}: ${path.map((name) => `“${name}”`).join(' → ')} (${people.map((name) => name ?? 'no known persona').join(', ')}).`,
    advice: `Give “${title}”, or what follows it, a next step that leads there, or tag a call to action that asks for ${ASKS[goal]} with the stages of these entries.`,
  }),
};
