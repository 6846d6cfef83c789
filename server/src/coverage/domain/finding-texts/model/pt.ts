import type { Phase, Role } from '../../../../taxonomy/contract';
import type { ModelTexts } from '../sentences';

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

const PHASES: Record<Phase, string> = {
  before: 'antes da compra',
  purchase: 'no momento da compra',
  after: 'depois da compra',
};

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const pt: ModelTexts = {
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
  expectedKindMissing: (stage, role, kind, drafts) => {
    const { one, onePublished } = ROLES[role];
    return {
      message: `A etapa da jornada “${stage}” prevê o tipo “${kind}” (${one}), e não há nada publicado desse tipo aí.`,
      advice:
        drafts > 0
          ? `Publique ${drafts === 1 ? `o rascunho (${one})` : 'os rascunhos'} do tipo “${kind}” para “${stage}”.`
          : `Etiquete ${onePublished} do tipo “${kind}” com “${stage}” ou escreva algo para essa etapa; se ela não precisa, retire o tipo do que prevê.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Nada do que está publicado se destina à persona “${persona}” em nenhuma etapa da jornada.`,
    advice:
      drafts > 0
        ? `Publique ${drafts === 1 ? 'o rascunho etiquetado' : `os ${drafts} rascunhos etiquetados`} para “${persona}”; se esta persona já não conta, desative-a.`
        : `Etiquete com esta persona e uma etapa da jornada entradas que respondam às perguntas de “${persona}”, ou escreva algumas; se esta persona já não conta, desative-a.`,
  }),
  personaWithoutEvidence: (persona, newest) => ({
    message:
      newest === null
        ? `Nenhuma fonte sustenta a persona “${persona}”: tudo o que ela diz é uma suposição.`
        : `A fonte mais recente da persona “${persona}” é de ${newest}.`,
    advice: `Fale com algumas das pessoas que “${persona}” representa, ou veja os números, e anote isso nas “Fontes” da persona.`,
  }),
  formatNotPreferred: (persona, formats, preferred, known) => ({
    message: `“${persona}” prefere ${list(formats)}, mas de ${known} ${known === 1 ? 'entrada publicada' : 'entradas publicadas'} para esta persona ${preferred === 0 ? 'nenhuma tem' : preferred === 1 ? 'só 1 tem' : `só ${preferred} têm`} um formato assim.`,
    advice: `Ofereça como ${list(formats)} os conteúdos que mais importam a “${persona}”, ou corrija os formatos que ela prefere.`,
  }),
  phaseWithoutContent: (phase, stages, hasDrafts) => ({
    message: `Não há nada publicado para os visitantes ${PHASES[phase]}: ${list(stages)}.`,
    advice: hasDrafts
      ? `Publique os rascunhos etiquetados com ${list(stages)}.`
      : `Etiquete entradas publicadas com ${list(stages)}, ou escreva algumas para os visitantes ${PHASES[phase]}.`,
  }),
  noWayForward: (stage, next) => ({
    message: `Nenhuma chamada à ação nem lead magnet publicado leva além da etapa da jornada “${stage}”.`,
    advice: `Etiquete uma chamada à ação ou um lead magnet com “${stage}” e faça-o levar a “${next}”.`,
  }),
  unreachableStage: (stage, first) => ({
    message: `Nenhuma transição leva de “${first}” à etapa da jornada “${stage}”, nem mesmo passando por outras etapas.`,
    advice: `Na página Jornadas, adicione uma transição para “${stage}” a partir de uma etapa a que os visitantes cheguem.`,
  }),
  loopWithoutExit: (stages) => ({
    message: `Os visitantes andam em círculos sem nunca chegar à compra: ${list(stages)}.`,
    advice: `Na página Jornadas, adicione uma transição de uma destas etapas para outra posterior.`,
  }),
  stageGoingStale: (stage, stale, published) => ({
    message: `Na etapa da jornada “${stage}”, ${stale} de ${published} entradas publicadas estão desatualizadas.`,
    advice: `Planeie a atualização das entradas de “${stage}”, a começar pelas mais lidas.`,
  }),
  touchpointWithoutContent: (touchpoint) => ({
    message: `Nada do que está publicado está etiquetado com o ponto de contacto “${touchpoint}”.`,
    advice: `Etiquete as entradas que os visitantes encontram em “${touchpoint}”; se aí se encontram pessoas e não conteúdos, indique-o.`,
  }),
  touchpointOnlyNegative: (stage, touchpoints) => ({
    message: `Na etapa da jornada “${stage}”, todos os pontos de contacto deixam má impressão: ${list(touchpoints)}.`,
    advice: `Adicione a “${stage}” um ponto de contacto que faça bem aos visitantes, ou melhore um destes e anote a nova emoção.`,
  }),
  frictionWithoutOwner: (touchpoint, level) => ({
    message: `No ponto de contacto “${touchpoint}” os visitantes têm dificuldades (${level} de 3), e ninguém está encarregado de as resolver.`,
    advice: `Nomeie um responsável pelo ponto de fricção “${touchpoint}”.`,
  }),
};
