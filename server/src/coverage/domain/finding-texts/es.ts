import type { Role } from '../../../taxonomy/contract';
import type { FindingTexts } from './sentences';

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

export const es: FindingTexts = {
  untitled: (documentId) => `sin título (${documentId})`,
  untaggedEntry: (title) => ({
    message: `«${title}» no tiene ninguna etapa del recorrido ni ningún buyer persona.`,
    advice: `Abre «${title}» en el Administrador de Contenido y elige las etapas del recorrido en las que los visitantes la encuentran, y sus buyer personas si no se dirige a todos.`,
  }),
  moreUntaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? '1 entrada más no tiene ninguna etapa del recorrido ni ningún buyer persona.'
        : `${more} entradas más no tienen ninguna etapa del recorrido ni ningún buyer persona.`,
    advice: `Solo aparecen las ${listed} últimas modificadas: etiquétalas y las siguientes ocuparán su lugar.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `«${title}» tiene un buyer persona, pero ninguna etapa del recorrido, así que no llena ninguna celda.`,
    advice: `Abre «${title}» en el Administrador de Contenido y elige las etapas del recorrido en las que sus buyer personas la encuentran.`,
  }),
  moreHalfTaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? '1 entrada más tiene un buyer persona, pero ninguna etapa del recorrido.'
        : `${more} entradas más tienen un buyer persona, pero ninguna etapa del recorrido.`,
    advice: `Solo aparecen las ${listed} últimas modificadas: complétalas y las siguientes ocuparán su lugar.`,
  }),
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
  personaWithoutContent: (persona, drafts) => ({
    message: `Nada de lo publicado se dirige al buyer persona «${persona}» en ninguna etapa del recorrido.`,
    advice:
      drafts > 0
        ? `Publica ${drafts === 1 ? 'el borrador etiquetado' : `los ${drafts} borradores etiquetados`} para «${persona}»; si este buyer persona ya no cuenta, desactívalo.`
        : `Etiqueta con este buyer persona y una etapa del recorrido entradas que respondan a las preguntas de «${persona}», o escribe algunas; si este buyer persona ya no cuenta, desactívalo.`,
  }),
};
