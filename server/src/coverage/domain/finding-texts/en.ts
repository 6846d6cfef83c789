import type { Role } from '../../../taxonomy/contract';
import type { FindingTexts } from './sentences';

const ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['article', 'articles'],
  LEAD_MAGNET: ['lead magnet', 'lead magnets'],
  CTA: ['call to action', 'calls to action'],
};

export const en: FindingTexts = {
  untitled: (documentId) => `untitled (${documentId})`,
  untaggedEntry: (title) => ({
    message: `“${title}” is tagged with no journey stage and no persona.`,
    advice: `Open “${title}” in the Content Manager and choose the journey stages at which visitors meet it, and its personas unless it is meant for everyone.`,
  }),
  moreUntaggedEntries: (more, listed) => ({
    message: `${more} more ${more === 1 ? 'entry is' : 'entries are'} tagged with no journey stage and no persona.`,
    advice: `Only the ${listed} changed last are listed: tag those and the next ones take their place.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `“${title}” is tagged with a persona but with no journey stage, so it fills no cell.`,
    advice: `Open “${title}” in the Content Manager and choose the journey stages at which its personas meet it.`,
  }),
  moreHalfTaggedEntries: (more, listed) => ({
    message: `${more} more ${more === 1 ? 'entry is' : 'entries are'} tagged with a persona but with no journey stage.`,
    advice: `Only the ${listed} changed last are listed: complete those and the next ones take their place.`,
  }),
  stageWithoutRole: (stage, role, target, drafts) => {
    const [one, many] = ROLES[role];
    return {
      message: `The journey stage “${stage}” expects ${target} ${target === 1 ? one : many}, and none is published there.`,
      advice:
        drafts > 0
          ? `Publish the ${drafts === 1 ? `draft ${one}` : `${drafts} draft ${many}`} tagged with “${stage}”, or lower what the stage expects.`
          : `Tag a published ${one} with “${stage}” or write one for it; if the stage needs none, set what it expects to 0.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Nothing published is meant for the persona “${persona}” at any stage of the journey.`,
    advice:
      drafts > 0
        ? `Publish the ${drafts === 1 ? 'draft' : `${drafts} drafts`} tagged for “${persona}”; if the persona no longer counts, set it to inactive.`
        : `Tag entries that answer the questions of “${persona}” with this persona and a journey stage, or write some; if the persona no longer counts, set it to inactive.`,
  }),
};
