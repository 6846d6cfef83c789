import type { Ask } from '../../../../taxonomy/contract';
import type { EntryTexts } from '../sentences';

const ASKS: Record<Ask, string> = {
  NONE: 'rien',
  CLICK: 'un clic',
  EMAIL: 'une adresse e-mail',
  FORM: 'un formulaire',
  MEETING: 'un rendez-vous',
  PURCHASE: 'un achat',
};

export const fr: EntryTexts = {
  untitled: (documentId) => `sans titre (${documentId})`,
  moreEntries: (rule, more, listed) => ({
    message:
      more === 1
        ? `1 autre contenu enfreint la règle « ${rule} ».`
        : `${more} autres contenus enfreignent la règle « ${rule} ».`,
    advice: `Seuls les ${listed} derniers modifiés sont listés : corrigez-les et les suivants prendront leur place.`,
  }),
  untaggedEntry: (title) => ({
    message: `« ${title} » n’est tagué avec aucune étape du parcours ni aucun persona.`,
    advice: `Ouvrez « ${title} » dans le gestionnaire de contenu et choisissez les étapes du parcours où les visiteurs le rencontrent, ainsi que ses personas s’il ne s’adresse pas à tous.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `« ${title} » est tagué avec un persona mais avec aucune étape du parcours : il ne remplit aucune case.`,
    advice: `Ouvrez « ${title} » dans le gestionnaire de contenu et choisissez les étapes du parcours où ses personas le rencontrent.`,
  }),
  overtaggedEntry: (title, stages, most) => ({
    message: `« ${title} » est tagué avec ${stages} étapes du parcours : cela ne dit plus quand il est utile.`,
    advice: `Gardez-en ${most} au plus : celles où « ${title} » répond à la question du visiteur.`,
  }),
  askTooEarly: (title, ask, firstStage) => ({
    message: `« ${title} » demande ${ASKS[ask]} dès la première étape, « ${firstStage} », avant que les visiteurs aient reçu quoi que ce soit.`,
    advice: `Taguez plutôt « ${title} » avec une étape plus avancée, ou demandez moins.`,
  }),
  tooManyAsks: (title, asks, most) => ({
    message: `Parmi les étapes suivantes de « ${title} », ${asks} sollicitent le visiteur.`,
    advice: `Gardez-en ${most} au plus, et laissez des contenus mener aux autres.`,
  }),
  brokenNextStep: (title, broken) => ({
    message:
      broken === 1
        ? `Une étape suivante de « ${title} » n’est pas publiée, ou n’existe plus.`
        : `${broken} étapes suivantes de « ${title} » ne sont pas publiées, ou n’existent plus.`,
    advice:
      broken === 1
        ? `Ouvrez « ${title} » et retirez-la de ses étapes suivantes, ou publiez le contenu qu’elle désigne.`
        : `Ouvrez « ${title} » et retirez-les de ses étapes suivantes, ou publiez les contenus qu’elles désignent.`,
  }),
  deadEndLeadMagnet: (title, stage) => ({
    message:
      stage === null
        ? `« ${title} » n’a pas d’étapes suivantes et n’ouvre aucune étape du parcours : rien ne vient après.`
        : `« ${title} » n’a pas d’étapes suivantes, et rien n’est publié à l’étape qu’il ouvre, « ${stage} ».`,
    advice:
      stage === null
        ? `Donnez des étapes suivantes à « ${title} », ou indiquez dans « Mène à » l’étape qu’il ouvre.`
        : `Donnez des étapes suivantes à « ${title} », ou publiez un contenu pour « ${stage} ».`,
  }),
  staleEntry: (title, stage, days) => ({
    message: `« ${title} » n’a pas changé depuis plus de ${days} ${days === 1 ? 'jour' : 'jours'}, la limite à l’étape « ${stage} ».`,
    advice: `Relisez « ${title} », actualisez-le et publiez-le ; s’il n’est plus utile, dépubliez-le.`,
  }),
  localeMissing: (title, locales) => ({
    message: `« ${title} » est publié, mais pas en ${locales.join(', ')}.`,
    advice: `Traduisez « ${title} » et publiez-le en ${locales.join(', ')}.`,
  }),
  goalOutOfReach: (title, goal, { steps, people, path }) => ({
    message: `Depuis « ${title} », les recommandations ne mènent pas à ${ASKS[goal]} en ${steps} ${steps === 1 ? 'étape' : 'étapes'} : ${path.map((name) => `« ${name} »`).join(' → ')} (${people.map((name) => name ?? 'persona inconnu').join(', ')}).`,
    advice: `Donnez à « ${title} », ou à ce qui le suit, une étape suivante qui y mène, ou taguez un appel à l’action qui demande ${ASKS[goal]} avec les étapes de ces contenus.`,
  }),
};
