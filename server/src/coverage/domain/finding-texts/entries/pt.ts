import type { Ask } from '../../../../taxonomy/contract';
import type { EntryTexts } from '../sentences';

const ASKS: Record<Ask, string> = {
  NONE: 'nada',
  CLICK: 'um clique',
  EMAIL: 'um endereço de e-mail',
  FORM: 'um formulário',
  MEETING: 'uma reunião',
  PURCHASE: 'uma compra',
};

export const pt: EntryTexts = {
  untitled: (documentId) => `sem título (${documentId})`,
  moreEntries: (rule, more, listed) => ({
    message:
      more === 1
        ? `Mais 1 entrada infringe a regra “${rule}”.`
        : `Mais ${more} entradas infringem a regra “${rule}”.`,
    advice: `Só aparecem as ${listed} últimas alteradas: corrija-as e as seguintes ocuparão o seu lugar.`,
  }),
  untaggedEntry: (title) => ({
    message: `“${title}” não tem nenhuma etapa da jornada nem nenhuma persona.`,
    advice: `Abra “${title}” no Gestor de Conteúdo e escolha as etapas da jornada em que os visitantes encontram esta entrada, e as suas personas, se não se destina a todos.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `“${title}” tem uma persona, mas nenhuma etapa da jornada, por isso não preenche nenhuma célula.`,
    advice: `Abra “${title}” no Gestor de Conteúdo e escolha as etapas da jornada em que as suas personas encontram esta entrada.`,
  }),
  overtaggedEntry: (title, stages, most) => ({
    message: `“${title}” tem ${stages} etapas da jornada, e assim não diz quando ajuda.`,
    advice: `Deixe no máximo ${most}: aquelas em que “${title}” responde à pergunta do visitante.`,
  }),
  askTooEarly: (title, ask, firstStage) => ({
    message: `“${title}” pede ${ASKS[ask]} logo na primeira etapa, “${firstStage}”, antes de os visitantes terem recebido algo.`,
    advice: `Etiquete “${title}” com uma etapa posterior, ou peça menos.`,
  }),
  tooManyAsks: (title, asks, most) => ({
    message: `Dos próximos passos de “${title}”, ${asks} pedem algo ao visitante.`,
    advice: `Deixe no máximo ${most}, e que os conteúdos levem aos outros.`,
  }),
  brokenNextStep: (title, broken) => ({
    message:
      broken === 1
        ? `Um próximo passo de “${title}” não está publicado, ou já não existe.`
        : `${broken} próximos passos de “${title}” não estão publicados, ou já não existem.`,
    advice:
      broken === 1
        ? `Abra “${title}” e retire-o dos próximos passos, ou publique a entrada que ele indica.`
        : `Abra “${title}” e retire-os dos próximos passos, ou publique as entradas que eles indicam.`,
  }),
  deadEndLeadMagnet: (title, stage) => ({
    message:
      stage === null
        ? `“${title}” não tem próximos passos nem abre nenhuma etapa da jornada: depois não vem nada.`
        : `“${title}” não tem próximos passos, e não há nada publicado na etapa que abre, “${stage}”.`,
    advice:
      stage === null
        ? `Dê próximos passos a “${title}”, ou indique em “Leva a” que etapa abre.`
        : `Dê próximos passos a “${title}”, ou publique algo para “${stage}”.`,
  }),
  staleEntry: (title, stage, days) => ({
    message: `“${title}” não mudou há mais de ${days} ${days === 1 ? 'dia' : 'dias'}, o limite na etapa “${stage}”.`,
    advice: `Releia “${title}”, atualize e publique; se já não ajuda, retire a publicação.`,
  }),
  localeMissing: (title, locales) => ({
    message: `“${title}” está publicada, mas não em ${locales.join(', ')}.`,
    advice: `Traduza “${title}” e publique em ${locales.join(', ')}.`,
  }),
  goalOutOfReach: (title, goal, { steps, people, path }) => ({
    message: `A partir de “${title}”, as recomendações não levam a ${ASKS[goal]} em ${steps} ${steps === 1 ? 'passo' : 'passos'}: ${path.map((name) => `“${name}”`).join(' → ')} (${people.map((name) => name ?? 'persona desconhecida').join(', ')}).`,
    advice: `Dê a “${title}”, ou ao que se segue, um próximo passo que leve lá, ou etiquete uma chamada à ação que peça ${ASKS[goal]} com as etapas destas entradas.`,
  }),
};
