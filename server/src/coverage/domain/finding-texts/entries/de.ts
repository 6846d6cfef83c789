import type { Ask } from '../../../../taxonomy/contract';
import type { EntryTexts } from '../sentences';

const ASKS: Record<Ask, string> = {
  NONE: 'nichts',
  CLICK: 'einen Klick',
  EMAIL: 'eine E-Mail-Adresse',
  FORM: 'ein Formular',
  MEETING: 'einen Termin',
  PURCHASE: 'einen Kauf',
};

const GOALS: Record<Ask, string> = {
  NONE: 'nichts',
  CLICK: 'ein Klick',
  EMAIL: 'eine E-Mail-Adresse',
  FORM: 'ein Formular',
  MEETING: 'ein Termin',
  PURCHASE: 'ein Kauf',
};

export const de: EntryTexts = {
  untitled: (documentId) => `ohne Titel (${documentId})`,
  moreEntries: (rule, more, listed) => ({
    message:
      more === 1
        ? `1 weiterer Eintrag verstößt gegen die Regel „${rule}“.`
        : `${more} weitere Einträge verstoßen gegen die Regel „${rule}“.`,
    advice: `Aufgeführt sind nur die ${listed} zuletzt geänderten: Bringe sie in Ordnung, und die nächsten rücken nach.`,
  }),
  untaggedEntry: (title) => ({
    message: `„${title}“ hat weder eine Journey-Phase noch eine Persona.`,
    advice: `Öffne „${title}“ im Inhalts-Manager und wähle die Journey-Phasen, in denen Besucher darauf treffen, und die Personas, sofern der Eintrag nicht für alle gedacht ist.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `„${title}“ hat eine Persona, aber keine Journey-Phase, und füllt deshalb keine Zelle.`,
    advice: `Öffne „${title}“ im Inhalts-Manager und wähle die Journey-Phasen, in denen die Personas darauf treffen.`,
  }),
  overtaggedEntry: (title, stages, most) => ({
    message: `„${title}“ hat ${stages} Phasen der Journey; wann der Eintrag hilft, sagt das nicht mehr.`,
    advice: `Behalte höchstens ${most}: die, in denen „${title}“ die Frage des Besuchers beantwortet.`,
  }),
  askTooEarly: (title, ask, firstStage) => ({
    message: `„${title}“ verlangt ${ASKS[ask]} schon in der ersten Phase, „${firstStage}“, bevor Besucher etwas bekommen haben.`,
    advice: `Tagge „${title}“ stattdessen mit einer späteren Phase, oder verlange weniger.`,
  }),
  tooManyAsks: (title, asks, most) => ({
    message: `Von den nächsten Schritten von „${title}“ verlangen ${asks} etwas vom Besucher.`,
    advice: `Lass höchstens ${most} davon stehen, und lass Inhalte zu den anderen führen.`,
  }),
  brokenNextStep: (title, broken) => ({
    message:
      broken === 1
        ? `Ein nächster Schritt von „${title}“ ist nicht veröffentlicht oder nicht mehr da.`
        : `${broken} nächste Schritte von „${title}“ sind nicht veröffentlicht oder nicht mehr da.`,
    advice:
      broken === 1
        ? `Öffne „${title}“ und nimm ihn aus den nächsten Schritten, oder veröffentliche, was er nennt.`
        : `Öffne „${title}“ und nimm sie aus den nächsten Schritten, oder veröffentliche, was sie nennen.`,
  }),
  deadEndLeadMagnet: (title, stage) => ({
    message:
      stage === null
        ? `„${title}“ hat keine nächsten Schritte und öffnet keine Journey-Phase: Danach kommt nichts.`
        : `„${title}“ hat keine nächsten Schritte, und in der Phase, die er öffnet, „${stage}“, ist nichts veröffentlicht.`,
    advice:
      stage === null
        ? `Gib „${title}“ nächste Schritte, oder sage unter „Führt zu“, welche Phase er öffnet.`
        : `Gib „${title}“ nächste Schritte, oder veröffentliche etwas für „${stage}“.`,
  }),
  staleEntry: (title, stage, days) => ({
    message: `„${title}“ ist seit mehr als ${days} ${days === 1 ? 'Tag' : 'Tagen'} unverändert, der Grenze in der Phase „${stage}“.`,
    advice: `Lies „${title}“ noch einmal, bringe den Eintrag auf den neuesten Stand und veröffentliche ihn; hilft er nicht mehr, nimm die Veröffentlichung zurück.`,
  }),
  localeMissing: (title, locales) => ({
    message: `„${title}“ ist veröffentlicht, aber nicht in ${locales.join(', ')}.`,
    advice: `Übersetze „${title}“ und veröffentliche den Eintrag in ${locales.join(', ')}.`,
  }),
  goalOutOfReach: (title, goal, { steps, people, path }) => ({
    message: `Von „${title}“ aus führen die Empfehlungen in ${steps} ${steps === 1 ? 'Schritt' : 'Schritten'} nicht zum Ziel (${GOALS[goal]}): ${path.map((name) => `„${name}“`).join(' → ')} (${people.map((name) => name ?? 'keine Persona bekannt').join(', ')}).`,
    advice: `Gib „${title}“ oder dem, was darauf folgt, einen nächsten Schritt, der dorthin führt, oder tagge einen Call-to-Action, der ${ASKS[goal]} verlangt, mit den Phasen dieser Einträge.`,
  }),
};
