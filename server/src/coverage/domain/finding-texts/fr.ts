import type { Role } from '../../../taxonomy/contract';
import type { FindingTexts } from './sentences';

const ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['article', 'articles'],
  LEAD_MAGNET: ['lead magnet', 'lead magnets'],
  CTA: ['appel à l’action', 'appels à l’action'],
};

export const fr: FindingTexts = {
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
    const [one, many] = ROLES[role];
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
