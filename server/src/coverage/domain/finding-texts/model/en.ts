import type { Phase, Role } from '../../../../taxonomy/contract';
import type { ModelTexts } from '../sentences';

const ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['article', 'articles'],
  LEAD_MAGNET: ['lead magnet', 'lead magnets'],
  CTA: ['call to action', 'calls to action'],
};

const PHASES: Record<Phase, string> = {
  before: 'before they buy',
  purchase: 'when they buy',
  after: 'after they bought',
};

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const en: ModelTexts = {
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
  expectedKindMissing: (stage, role, kind, drafts) => {
    const [one] = ROLES[role];
    return {
      message: `The journey stage “${stage}” expects the kind “${kind}”, and no ${one} of it is published there.`,
      advice:
        drafts > 0
          ? `Publish the ${drafts === 1 ? `draft ${one}` : 'drafts'} of the kind “${kind}” tagged with “${stage}”.`
          : `Tag a published ${one} of the kind “${kind}” with “${stage}” or write one for it; if the stage needs none, take the kind off what it expects.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Nothing published is meant for the persona “${persona}” at any stage of the journey.`,
    advice:
      drafts > 0
        ? `Publish the ${drafts === 1 ? 'draft' : `${drafts} drafts`} tagged for “${persona}”; if the persona no longer counts, set it to inactive.`
        : `Tag entries that answer the questions of “${persona}” with this persona and a journey stage, or write some; if the persona no longer counts, set it to inactive.`,
  }),
  personaWithoutEvidence: (persona, newest) => ({
    message:
      newest === null
        ? `No source stands behind the persona “${persona}”: all it says is an assumption.`
        : `The newest source behind the persona “${persona}” is of ${newest}.`,
    advice: `Talk to some of the people that “${persona}” stands for, or look at the figures, and note it under “Evidence” of the persona.`,
  }),
  formatNotPreferred: (persona, formats, preferred, known) => ({
    message: `“${persona}” prefers ${list(formats)}, but of ${known} published ${known === 1 ? 'entry' : 'entries'} for this persona ${preferred === 0 ? 'none has' : preferred === 1 ? '1 has' : `${preferred} have`} such a format.`,
    advice: `Offer the contents that matter most to “${persona}” as ${list(formats)}, or correct the formats that the persona prefers.`,
  }),
  phaseWithoutContent: (phase, stages, hasDrafts) => ({
    message: `Nothing is published for visitors ${PHASES[phase]}: ${list(stages)}.`,
    advice: hasDrafts
      ? `Publish the drafts that are tagged with ${list(stages)}.`
      : `Tag published entries with ${list(stages)}, or write some for visitors ${PHASES[phase]}.`,
  }),
  noWayForward: (stage, next) => ({
    message: `No published call to action or lead magnet leads on from the journey stage “${stage}”.`,
    advice: `Tag a call to action or a lead magnet with “${stage}” and let it lead to “${next}”.`,
  }),
  unreachableStage: (stage, first) => ({
    message: `No transition leads from “${first}” to the journey stage “${stage}”, not even over other stages.`,
    advice: `On the Journeys page, add a transition to “${stage}” from a stage that visitors reach.`,
  }),
  loopWithoutExit: (stages) => ({
    message: `Visitors go round in a circle without ever coming to buy: ${list(stages)}.`,
    advice: `On the Journeys page, add a transition from one of these stages to a later one.`,
  }),
  stageGoingStale: (stage, stale, published) => ({
    message: `At the journey stage “${stage}”, ${stale} of ${published} published entries are stale.`,
    advice: `Plan to bring the entries of “${stage}” up to date, those that are read most first.`,
  }),
  touchpointWithoutContent: (touchpoint) => ({
    message: `Nothing published is tagged with the touchpoint “${touchpoint}”.`,
    advice: `Tag the entries that visitors meet at “${touchpoint}” with it; if people meet there and not content, mark it so.`,
  }),
  touchpointOnlyNegative: (stage, touchpoints) => ({
    message: `At the journey stage “${stage}” every touchpoint leaves a bad feeling: ${list(touchpoints)}.`,
    advice: `Add a touchpoint to “${stage}” that does visitors good, or mend one of these and note the new emotion.`,
  }),
  frictionWithoutOwner: (touchpoint, level) => ({
    message: `At the touchpoint “${touchpoint}” visitors struggle (${level} of 3), and nobody is named to mend it.`,
    advice: `Name an owner of the friction at “${touchpoint}”.`,
  }),
};
