import type { Ask } from '../../../../taxonomy/contract';
import type { EntryTexts } from '../sentences';

const ASKS: Record<Ask, string> = {
  NONE: 'nada',
  CLICK: 'un clic',
  EMAIL: 'una dirección de correo',
  FORM: 'un formulario',
  MEETING: 'una reunión',
  PURCHASE: 'una compra',
};

export const es: EntryTexts = {
  untitled: (documentId) => `sin título (${documentId})`,
  moreEntries: (rule, more, listed) => ({
    message:
      more === 1
        ? `1 entrada más incumple la regla «${rule}».`
        : `${more} entradas más incumplen la regla «${rule}».`,
    advice: `Solo aparecen las ${listed} últimas modificadas: corrígelas y las siguientes ocuparán su lugar.`,
  }),
  untaggedEntry: (title) => ({
    message: `«${title}» no tiene ninguna etapa del recorrido ni ningún buyer persona.`,
    advice: `Abre «${title}» en el Administrador de Contenido y elige las etapas del recorrido en las que los visitantes la encuentran, y sus buyer personas si no se dirige a todos.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `«${title}» tiene un buyer persona, pero ninguna etapa del recorrido, así que no llena ninguna celda.`,
    advice: `Abre «${title}» en el Administrador de Contenido y elige las etapas del recorrido en las que sus buyer personas la encuentran.`,
  }),
  overtaggedEntry: (title, stages, most) => ({
    message: `«${title}» tiene ${stages} etapas del recorrido, y así no dice cuándo ayuda.`,
    advice: `Deja como máximo ${most}: aquellas en las que «${title}» responde a la pregunta del visitante.`,
  }),
  askTooEarly: (title, ask, firstStage) => ({
    message: `«${title}» pide ${ASKS[ask]} ya en la primera etapa, «${firstStage}», antes de que los visitantes hayan recibido algo.`,
    advice: `Etiqueta «${title}» con una etapa posterior, o pide menos.`,
  }),
  tooManyAsks: (title, asks, most) => ({
    message: `De los próximos pasos de «${title}», ${asks} piden algo al visitante.`,
    advice: `Deja como máximo ${most}, y que los contenidos lleven a los demás.`,
  }),
  brokenNextStep: (title, broken) => ({
    message:
      broken === 1
        ? `Un próximo paso de «${title}» no está publicado, o ya no existe.`
        : `${broken} próximos pasos de «${title}» no están publicados, o ya no existen.`,
    advice:
      broken === 1
        ? `Abre «${title}» y quítalo de sus próximos pasos, o publica la entrada que indica.`
        : `Abre «${title}» y quítalos de sus próximos pasos, o publica las entradas que indican.`,
  }),
  deadEndLeadMagnet: (title, stage) => ({
    message:
      stage === null
        ? `«${title}» no tiene próximos pasos ni abre ninguna etapa del recorrido: después no viene nada.`
        : `«${title}» no tiene próximos pasos, y no hay nada publicado en la etapa que abre, «${stage}».`,
    advice:
      stage === null
        ? `Da próximos pasos a «${title}», o indica en «Lleva a» qué etapa abre.`
        : `Da próximos pasos a «${title}», o publica algo para «${stage}».`,
  }),
  staleEntry: (title, stage, days) => ({
    message: `«${title}» no ha cambiado desde hace más de ${days} ${days === 1 ? 'día' : 'días'}, el límite en la etapa «${stage}».`,
    advice: `Relee «${title}», ponla al día y publícala; si ya no ayuda, retírala de la publicación.`,
  }),
  localeMissing: (title, locales) => ({
    message: `«${title}» está publicada, pero no en ${locales.join(', ')}.`,
    advice: `Traduce «${title}» y publícala en ${locales.join(', ')}.`,
  }),
  goalOutOfReach: (title, goal, { steps, people, path }) => ({
    message: `Desde «${title}», las recomendaciones no llevan a ${ASKS[goal]} en ${steps} ${steps === 1 ? 'paso' : 'pasos'}: ${path.map((name) => `«${name}»`).join(' → ')} (${people.map((name) => name ?? 'buyer persona desconocido').join(', ')}).`,
    advice: `Da a «${title}», o a lo que sigue, un próximo paso que lleve allí, o etiqueta una llamada a la acción que pida ${ASKS[goal]} con las etapas de estas entradas.`,
  }),
};
