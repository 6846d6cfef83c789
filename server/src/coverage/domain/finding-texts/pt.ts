import type { Role } from '../../../taxonomy/contract';
import type { FindingTexts } from './sentences';

const ROLES: Record<Role, { one: string; many: string; onePublished: string }> = {
  ARTICLE: { one: 'artigo', many: 'artigos', onePublished: 'um artigo publicado' },
  LEAD_MAGNET: {
    one: 'lead magnet',
    many: 'lead magnets',
    onePublished: 'um lead magnet publicado',
  },
  CTA: {
    one: 'chamada à ação',
    many: 'chamadas à ação',
    onePublished: 'uma chamada à ação publicada',
  },
};

export const pt: FindingTexts = {
  untitled: (documentId) => `sem título (${documentId})`,
  untaggedEntry: (title) => ({
    message: `“${title}” não tem nenhuma etapa da jornada nem nenhuma persona.`,
    advice: `Abra “${title}” no Gestor de Conteúdo e escolha as etapas da jornada em que os visitantes encontram esta entrada, e as suas personas, se não se destina a todos.`,
  }),
  moreUntaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? 'Mais 1 entrada não tem nenhuma etapa da jornada nem nenhuma persona.'
        : `Mais ${more} entradas não têm nenhuma etapa da jornada nem nenhuma persona.`,
    advice: `Só aparecem as ${listed} últimas alteradas: etiquete-as e as seguintes ocuparão o seu lugar.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `“${title}” tem uma persona, mas nenhuma etapa da jornada, por isso não preenche nenhuma célula.`,
    advice: `Abra “${title}” no Gestor de Conteúdo e escolha as etapas da jornada em que as suas personas encontram esta entrada.`,
  }),
  moreHalfTaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? 'Mais 1 entrada tem uma persona, mas nenhuma etapa da jornada.'
        : `Mais ${more} entradas têm uma persona, mas nenhuma etapa da jornada.`,
    advice: `Só aparecem as ${listed} últimas alteradas: complete-as e as seguintes ocuparão o seu lugar.`,
  }),
  stageWithoutRole: (stage, role, target, drafts) => {
    const { one, many, onePublished } = ROLES[role];
    return {
      message: `A etapa da jornada “${stage}” prevê ${target} ${target === 1 ? one : many}, e não há nada publicado aí.`,
      advice:
        drafts > 0
          ? `Publique ${drafts === 1 ? `o rascunho (${one}) etiquetado` : `os ${drafts} rascunhos (${many}) etiquetados`} com “${stage}”, ou reduza o que a etapa prevê.`
          : `Etiquete ${onePublished} com “${stage}” ou escreva algo para essa etapa; se ela não precisa, ponha a 0 o que prevê.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Nada do que está publicado se destina à persona “${persona}” em nenhuma etapa da jornada.`,
    advice:
      drafts > 0
        ? `Publique ${drafts === 1 ? 'o rascunho etiquetado' : `os ${drafts} rascunhos etiquetados`} para “${persona}”; se esta persona já não conta, desative-a.`
        : `Etiquete com esta persona e uma etapa da jornada entradas que respondam às perguntas de “${persona}”, ou escreva algumas; se esta persona já não conta, desative-a.`,
  }),
};
