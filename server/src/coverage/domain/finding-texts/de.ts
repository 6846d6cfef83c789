import type { Role } from '../../../taxonomy/contract';
import type { FindingTexts } from './sentences';

const ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['Artikel', 'Artikel'],
  LEAD_MAGNET: ['Lead-Magnet', 'Lead-Magnete'],
  CTA: ['Call-to-Action', 'Calls-to-Action'],
};

export const de: FindingTexts = {
  untitled: (documentId) => `ohne Titel (${documentId})`,
  untaggedEntry: (title) => ({
    message: `„${title}“ hat weder eine Journey-Phase noch eine Persona.`,
    advice: `Öffne „${title}“ im Inhalts-Manager und wähle die Journey-Phasen, in denen Besucher darauf treffen, und die Personas, sofern der Eintrag nicht für alle gedacht ist.`,
  }),
  moreUntaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? '1 weiterer Eintrag hat weder eine Journey-Phase noch eine Persona.'
        : `${more} weitere Einträge haben weder eine Journey-Phase noch eine Persona.`,
    advice: `Aufgeführt sind nur die ${listed} zuletzt geänderten: Tagge sie, und die nächsten rücken nach.`,
  }),
  halfTaggedEntry: (title) => ({
    message: `„${title}“ hat eine Persona, aber keine Journey-Phase, und füllt deshalb keine Zelle.`,
    advice: `Öffne „${title}“ im Inhalts-Manager und wähle die Journey-Phasen, in denen die Personas darauf treffen.`,
  }),
  moreHalfTaggedEntries: (more, listed) => ({
    message:
      more === 1
        ? '1 weiterer Eintrag hat eine Persona, aber keine Journey-Phase.'
        : `${more} weitere Einträge haben eine Persona, aber keine Journey-Phase.`,
    advice: `Aufgeführt sind nur die ${listed} zuletzt geänderten: Vervollständige sie, und die nächsten rücken nach.`,
  }),
  stageWithoutRole: (stage, role, target, drafts) => {
    const [one, many] = ROLES[role];
    return {
      message: `Die Journey-Phase „${stage}“ erwartet ${target} ${target === 1 ? one : many}, und dort ist keiner veröffentlicht.`,
      advice:
        drafts > 0
          ? `Veröffentliche ${drafts === 1 ? `den Entwurf (${one})` : `die ${drafts} Entwürfe (${many})`} mit dem Tag „${stage}“, oder senke, was die Phase erwartet.`
          : `Tagge einen veröffentlichten ${one} mit „${stage}“ oder schreibe einen dafür; braucht die Phase keinen, setze ihre Erwartung auf 0.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Für die Persona „${persona}“ ist in keiner Phase der Journey etwas veröffentlicht.`,
    advice:
      drafts > 0
        ? `Veröffentliche ${drafts === 1 ? 'den Entwurf' : `die ${drafts} Entwürfe`} mit dem Tag „${persona}“; zählt die Persona nicht mehr, setze sie auf inaktiv.`
        : `Tagge Einträge, die die Fragen von „${persona}“ beantworten, mit dieser Persona und einer Journey-Phase, oder schreibe welche; zählt die Persona nicht mehr, setze sie auf inaktiv.`,
  }),
};
