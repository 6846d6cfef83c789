/** Every sentence of the findings, in the languages of the interface. */
import type { Role } from '../../taxonomy/contract';

export type Language = 'en' | 'fr';

export interface Sentences {
  readonly message: string;
  readonly advice: string;
}

export interface FindingTexts {
  /** Stands for an empty title. */
  untitled(documentId: string): string;
  untaggedEntry(title: string): Sentences;
  moreUntaggedEntries(more: number, listed: number): Sentences;
  halfTaggedEntry(title: string): Sentences;
  moreHalfTaggedEntries(more: number, listed: number): Sentences;
  /** `target`: entries that the stage expects; `drafts`: those that wait there unpublished. */
  stageWithoutRole(stage: string, role: Role, target: number, drafts: number): Sentences;
  personaWithoutContent(persona: string, drafts: number): Sentences;
}

const ENGLISH_ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['article', 'articles'],
  LEAD_MAGNET: ['lead magnet', 'lead magnets'],
  CTA: ['call to action', 'calls to action'],
};

const FRENCH_ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['article', 'articles'],
  LEAD_MAGNET: ['lead magnet', 'lead magnets'],
  CTA: ['appel à l’action', 'appels à l’action'],
};

const en: FindingTexts = {
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
    const [one, many] = ENGLISH_ROLES[role];
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

const fr: FindingTexts = {
  untitled: (documentId) => `sans titre (${documentId})`,
  untaggedEntry: (title) => ({
    message: `« ${title} » n’est tagué avec aucune étape du parcours ni aucun persona.`,
    advice: `Ouvrez « ${title} » dans le gestionnaire de contenu et choisissez les étapes du parcours où les visiteurs le rencontrent, ainsi que ses personas s’il ne s’adresse pas à tous.`,
  }),
  moreUntaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? '1 autre contenu n’est tagué avec aucune étape du parcours ni aucun persona.'
        : `${more} autres contenus ne sont tagués avec aucune étape du parcours ni aucun persona.`,
    advice: `Seuls les ${listed} derniers modifiés sont listés : taguez-les et les suivants prendront leur place.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `« ${title} » est tagué avec un persona mais avec aucune étape du parcours : il ne remplit aucune case.`,
    advice: `Ouvrez « ${title} » dans le gestionnaire de contenu et choisissez les étapes du parcours où ses personas le rencontrent.`,
  }),
  moreHalfTaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? '1 autre contenu est tagué avec un persona mais avec aucune étape du parcours.'
        : `${more} autres contenus sont tagués avec un persona mais avec aucune étape du parcours.`,
    advice: `Seuls les ${listed} derniers modifiés sont listés : complétez-les et les suivants prendront leur place.`,
  }),
  stageWithoutRole: (stage, role, target, drafts) => {
    const [one, many] = FRENCH_ROLES[role];
    return {
      message: `L’étape du parcours « ${stage} » attend ${target} ${target === 1 ? one : many}, et aucun n’y est publié.`,
      advice:
        drafts > 0
          ? `Publiez ${drafts === 1 ? `le brouillon (${one}) tagué` : `les ${drafts} brouillons (${many}) tagués`} avec « ${stage} », ou réduisez ce que l’étape attend.`
          : `Taguez un ${one} publié avec « ${stage} » ou rédigez-en un ; si l’étape n’en a pas besoin, ramenez à 0 ce qu’elle attend.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Aucun contenu publié ne s’adresse au persona « ${persona} », à aucune étape du parcours.`,
    advice:
      drafts > 0
        ? `Publiez ${drafts === 1 ? 'le brouillon tagué' : `les ${drafts} brouillons tagués`} pour « ${persona} » ; si ce persona ne compte plus, rendez-le inactif.`
        : `Taguez avec ce persona et une étape du parcours des contenus qui répondent aux questions de « ${persona} », ou rédigez-en ; si ce persona ne compte plus, rendez-le inactif.`,
  }),
};

export const FINDING_TEXTS: Readonly<Record<Language, FindingTexts>> = { en, fr };
