import type { Phase, Role } from '../../../../taxonomy/contract';
import type { ModelTexts } from '../sentences';

const ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['article', 'articles'],
  LEAD_MAGNET: ['lead magnet', 'lead magnets'],
  CTA: ['appel à l’action', 'appels à l’action'],
};

const PHASES: Record<Phase, string> = {
  before: 'avant l’achat',
  purchase: 'au moment de l’achat',
  after: 'après l’achat',
};

const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

export const fr: ModelTexts = {
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
  expectedKindMissing: (stage, role, kind, drafts) => {
    const [one] = ROLES[role];
    return {
      message: `L’étape du parcours « ${stage} » attend le type « ${kind} », et aucun ${one} de ce type n’y est publié.`,
      advice:
        drafts > 0
          ? `Publiez ${drafts === 1 ? `le brouillon (${one})` : 'les brouillons'} de type « ${kind} » pour « ${stage} ».`
          : `Taguez un ${one} publié de type « ${kind} » avec « ${stage} » ou rédigez-en un ; si l’étape n’en a pas besoin, retirez ce type de ce qu’elle attend.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Aucun contenu publié ne s’adresse au persona « ${persona} », à aucune étape du parcours.`,
    advice:
      drafts > 0
        ? `Publiez ${drafts === 1 ? 'le brouillon tagué' : `les ${drafts} brouillons tagués`} pour « ${persona} » ; si ce persona ne compte plus, rendez-le inactif.`
        : `Taguez avec ce persona et une étape du parcours des contenus qui répondent aux questions de « ${persona} », ou rédigez-en ; si ce persona ne compte plus, rendez-le inactif.`,
  }),
  personaWithoutEvidence: (persona, newest) => ({
    message:
      newest === null
        ? `Aucune source n’étaye le persona « ${persona} » : tout ce qu’il dit est une hypothèse.`
        : `La source la plus récente du persona « ${persona} » date du ${newest}.`,
    advice: `Interrogez quelques personnes que « ${persona} » représente, ou consultez les chiffres, et notez-le dans les « Sources » du persona.`,
  }),
  formatNotPreferred: (persona, formats, preferred, known) => ({
    message: `« ${persona} » préfère ${list(formats)}, mais sur ${known} ${known === 1 ? 'contenu publié' : 'contenus publiés'} pour ce persona, ${preferred === 0 ? 'aucun n’a' : preferred === 1 ? '1 seul a' : `${preferred} seulement ont`} un tel format.`,
    advice: `Proposez sous forme de ${list(formats)} les contenus qui comptent le plus pour « ${persona} », ou corrigez les formats qu’il préfère.`,
  }),
  phaseWithoutContent: (phase, stages, hasDrafts) => ({
    message: `Rien n’est publié pour les visiteurs ${PHASES[phase]} : ${list(stages)}.`,
    advice: hasDrafts
      ? `Publiez les brouillons tagués avec ${list(stages)}.`
      : `Taguez des contenus publiés avec ${list(stages)}, ou rédigez-en pour les visiteurs ${PHASES[phase]}.`,
  }),
  noWayForward: (stage, next) => ({
    message: `Aucun appel à l’action ni lead magnet publié ne mène plus loin que l’étape du parcours « ${stage} ».`,
    advice: `Taguez un appel à l’action ou un lead magnet avec « ${stage} » et faites-le mener à « ${next} ».`,
  }),
  unreachableStage: (stage, first) => ({
    message: `Aucune transition ne mène de « ${first} » à l’étape du parcours « ${stage} », même en passant par d’autres étapes.`,
    advice: `Sur la page Parcours clients, ajoutez une transition vers « ${stage} » depuis une étape que les visiteurs atteignent.`,
  }),
  loopWithoutExit: (stages) => ({
    message: `Les visiteurs tournent en rond sans jamais arriver à l’achat : ${list(stages)}.`,
    advice: `Sur la page Parcours clients, ajoutez une transition de l’une de ces étapes vers une étape plus avancée.`,
  }),
  stageGoingStale: (stage, stale, published) => ({
    message: `À l’étape du parcours « ${stage} », ${stale} contenus publiés sur ${published} sont à actualiser.`,
    advice: `Planifiez l’actualisation des contenus de « ${stage} », en commençant par les plus lus.`,
  }),
  touchpointWithoutContent: (touchpoint) => ({
    message: `Aucun contenu publié n’est tagué avec le point de contact « ${touchpoint} ».`,
    advice: `Taguez les contenus que les visiteurs rencontrent à « ${touchpoint} » ; si l’on y rencontre des personnes et non des contenus, indiquez-le.`,
  }),
  touchpointOnlyNegative: (stage, touchpoints) => ({
    message: `À l’étape du parcours « ${stage} », tous les points de contact laissent une mauvaise impression : ${list(touchpoints)}.`,
    advice: `Ajoutez à « ${stage} » un point de contact qui fait du bien, ou améliorez l’un de ceux-ci et notez la nouvelle émotion.`,
  }),
  frictionWithoutOwner: (touchpoint, level) => ({
    message: `Au point de contact « ${touchpoint} », les visiteurs peinent (${level} sur 3), et personne n’est chargé d’y remédier.`,
    advice: `Nommez un responsable du point de friction « ${touchpoint} ».`,
  }),
};
