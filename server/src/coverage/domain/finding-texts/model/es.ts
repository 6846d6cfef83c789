import type { Phase, Role } from '../../../../taxonomy/contract';
import type { ModelTexts } from '../sentences';

const ROLES: Record<Role, { one: string; many: string; onePublished: string }> = {
  ARTICLE: { one: 'artículo', many: 'artículos', onePublished: 'un artículo publicado' },
  LEAD_MAGNET: {
    one: 'lead magnet',
    many: 'lead magnets',
    onePublished: 'un lead magnet publicado',
  },
  CTA: {
    one: 'llamada a la acción',
    many: 'llamadas a la acción',
    onePublished: 'una llamada a la acción publicada',
  },
};

const PHASES: Record<Phase, string> = {
  before: 'antes de la compra',
  purchase: 'en el momento de la compra',
  after: 'después de la compra',
};

const list = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

export const es: ModelTexts = {
  stageWithoutRole: (stage, role, target, drafts) => {
    const { one, many, onePublished } = ROLES[role];
    return {
      message: `La etapa del recorrido «${stage}» prevé ${target} ${target === 1 ? one : many}, y ahí no hay nada publicado.`,
      advice:
        drafts > 0
          ? `Publica ${drafts === 1 ? `el borrador (${one}) etiquetado` : `los ${drafts} borradores (${many}) etiquetados`} con «${stage}», o reduce lo que prevé la etapa.`
          : `Etiqueta ${onePublished} con «${stage}» o escribe algo para esa etapa; si no lo necesita, pon a 0 lo que prevé.`,
    };
  },
  expectedKindMissing: (stage, role, kind, drafts) => {
    const { one, onePublished } = ROLES[role];
    return {
      message: `La etapa del recorrido «${stage}» prevé el tipo «${kind}» (${one}), y ahí no hay nada publicado de ese tipo.`,
      advice:
        drafts > 0
          ? `Publica ${drafts === 1 ? `el borrador (${one})` : 'los borradores'} del tipo «${kind}» para «${stage}».`
          : `Etiqueta ${onePublished} del tipo «${kind}» con «${stage}» o escribe algo para esa etapa; si no lo necesita, quita el tipo de lo que prevé.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Nada de lo publicado se dirige al buyer persona «${persona}» en ninguna etapa del recorrido.`,
    advice:
      drafts > 0
        ? `Publica ${drafts === 1 ? 'el borrador etiquetado' : `los ${drafts} borradores etiquetados`} para «${persona}»; si este buyer persona ya no cuenta, desactívalo.`
        : `Etiqueta con este buyer persona y una etapa del recorrido entradas que respondan a las preguntas de «${persona}», o escribe algunas; si este buyer persona ya no cuenta, desactívalo.`,
  }),
  personaWithoutEvidence: (persona, newest) => ({
    message:
      newest === null
        ? `Ninguna fuente respalda el buyer persona «${persona}»: todo lo que dice es una suposición.`
        : `La fuente más reciente del buyer persona «${persona}» es del ${newest}.`,
    advice: `Habla con algunas de las personas a las que «${persona}» representa, o mira las cifras, y anótalo en las «Fuentes» del buyer persona.`,
  }),
  formatNotPreferred: (persona, formats, preferred, known) => ({
    message: `«${persona}» prefiere ${list(formats)}, pero de ${known} ${known === 1 ? 'entrada publicada' : 'entradas publicadas'} para este buyer persona ${preferred === 0 ? 'ninguna tiene' : preferred === 1 ? 'solo 1 tiene' : `solo ${preferred} tienen`} un formato así.`,
    advice: `Ofrece como ${list(formats)} los contenidos que más le importan a «${persona}», o corrige los formatos que prefiere.`,
  }),
  phaseWithoutContent: (phase, stages, hasDrafts) => ({
    message: `No hay nada publicado para los visitantes ${PHASES[phase]}: ${list(stages)}.`,
    advice: hasDrafts
      ? `Publica los borradores etiquetados con ${list(stages)}.`
      : `Etiqueta entradas publicadas con ${list(stages)}, o escribe algunas para los visitantes ${PHASES[phase]}.`,
  }),
  noWayForward: (stage, next) => ({
    message: `Ninguna llamada a la acción ni lead magnet publicado lleva más allá de la etapa del recorrido «${stage}».`,
    advice: `Etiqueta una llamada a la acción o un lead magnet con «${stage}» y haz que lleve a «${next}».`,
  }),
  unreachableStage: (stage, first) => ({
    message: `Ninguna transición lleva de «${first}» a la etapa del recorrido «${stage}», ni siquiera pasando por otras etapas.`,
    advice: `En la página Recorridos, añade una transición a «${stage}» desde una etapa a la que lleguen los visitantes.`,
  }),
  loopWithoutExit: (stages) => ({
    message: `Los visitantes dan vueltas sin llegar nunca a la compra: ${list(stages)}.`,
    advice: `En la página Recorridos, añade una transición de una de estas etapas a otra posterior.`,
  }),
  stageGoingStale: (stage, stale, published) => ({
    message: `En la etapa del recorrido «${stage}», ${stale} de ${published} entradas publicadas están desactualizadas.`,
    advice: `Planifica la puesta al día de las entradas de «${stage}», empezando por las más leídas.`,
  }),
  touchpointWithoutContent: (touchpoint) => ({
    message: `Nada de lo publicado está etiquetado con el punto de contacto «${touchpoint}».`,
    advice: `Etiqueta las entradas que los visitantes encuentran en «${touchpoint}»; si ahí se encuentran personas y no contenidos, indícalo.`,
  }),
  touchpointOnlyNegative: (stage, touchpoints) => ({
    message: `En la etapa del recorrido «${stage}», todos los puntos de contacto dejan mala sensación: ${list(touchpoints)}.`,
    advice: `Añade a «${stage}» un punto de contacto que haga bien a los visitantes, o mejora uno de estos y anota la nueva emoción.`,
  }),
  frictionWithoutOwner: (touchpoint, level) => ({
    message: `En el punto de contacto «${touchpoint}» los visitantes tienen dificultades (${level} de 3), y nadie está a cargo de resolverlas.`,
    advice: `Nombra a un responsable del punto de fricción «${touchpoint}».`,
  }),
};
