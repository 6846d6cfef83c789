import type { Phase, Role } from '../../../../taxonomy/contract';
import type { ModelTexts } from '../sentences';

const ROLES: Record<Role, readonly [one: string, many: string]> = {
  ARTICLE: ['Artikel', 'Artikel'],
  LEAD_MAGNET: ['Lead-Magnet', 'Lead-Magnete'],
  CTA: ['Call-to-Action', 'Calls-to-Action'],
};

const PHASES: Record<Phase, string> = {
  before: 'vor dem Kauf',
  purchase: 'beim Kauf',
  after: 'nach dem Kauf',
};

const list = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

export const de: ModelTexts = {
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
  expectedKindMissing: (stage, role, kind, drafts) => {
    const [one] = ROLES[role];
    return {
      message: `Die Journey-Phase „${stage}“ erwartet die Art „${kind}“, und kein ${one} dieser Art ist dort veröffentlicht.`,
      advice:
        drafts > 0
          ? `Veröffentliche ${drafts === 1 ? `den Entwurf (${one})` : 'die Entwürfe'} der Art „${kind}“ mit dem Tag „${stage}“.`
          : `Tagge einen veröffentlichten ${one} der Art „${kind}“ mit „${stage}“ oder schreibe einen dafür; braucht die Phase keinen, nimm die Art aus ihrer Erwartung.`,
    };
  },
  personaWithoutContent: (persona, drafts) => ({
    message: `Für die Persona „${persona}“ ist in keiner Phase der Journey etwas veröffentlicht.`,
    advice:
      drafts > 0
        ? `Veröffentliche ${drafts === 1 ? 'den Entwurf' : `die ${drafts} Entwürfe`} mit dem Tag „${persona}“; zählt die Persona nicht mehr, setze sie auf inaktiv.`
        : `Tagge Einträge, die die Fragen von „${persona}“ beantworten, mit dieser Persona und einer Journey-Phase, oder schreibe welche; zählt die Persona nicht mehr, setze sie auf inaktiv.`,
  }),
  personaWithoutEvidence: (persona, newest) => ({
    message:
      newest === null
        ? `Hinter der Persona „${persona}“ steht keine Quelle: Alles an ihr ist eine Annahme.`
        : `Die jüngste Quelle der Persona „${persona}“ ist vom ${newest}.`,
    advice: `Sprich mit einigen der Menschen, für die „${persona}“ steht, oder sieh dir die Zahlen an, und halte es unter „Quellen“ der Persona fest.`,
  }),
  formatNotPreferred: (persona, formats, preferred, known) => ({
    message: `„${persona}“ bevorzugt ${list(formats)}, aber von ${known} ${known === 1 ? 'veröffentlichten Eintrag' : 'veröffentlichten Einträgen'} für diese Persona ${preferred === 0 ? 'hat keiner' : preferred === 1 ? 'hat nur 1' : `haben nur ${preferred}`} ein solches Format.`,
    advice: `Biete die Inhalte, die für „${persona}“ am meisten zählen, als ${list(formats)} an, oder berichtige die bevorzugten Formate der Persona.`,
  }),
  phaseWithoutContent: (phase, stages, hasDrafts) => ({
    message: `Für Besucher ${PHASES[phase]} ist nichts veröffentlicht: ${list(stages)}.`,
    advice: hasDrafts
      ? `Veröffentliche die Entwürfe mit dem Tag ${list(stages)}.`
      : `Tagge veröffentlichte Einträge mit ${list(stages)}, oder schreibe welche für Besucher ${PHASES[phase]}.`,
  }),
  noWayForward: (stage, next) => ({
    message: `Kein veröffentlichter Call-to-Action oder Lead-Magnet führt aus der Journey-Phase „${stage}“ weiter.`,
    advice: `Tagge einen Call-to-Action oder einen Lead-Magnet mit „${stage}“ und lass ihn zu „${next}“ führen.`,
  }),
  unreachableStage: (stage, first) => ({
    message: `Kein Übergang führt von „${first}“ zur Journey-Phase „${stage}“, auch nicht über andere Phasen.`,
    advice: `Füge auf der Seite Journeys einen Übergang zu „${stage}“ aus einer Phase hinzu, die Besucher erreichen.`,
  }),
  loopWithoutExit: (stages) => ({
    message: `Besucher gehen im Kreis, ohne je zum Kauf zu kommen: ${list(stages)}.`,
    advice: `Füge auf der Seite Journeys einen Übergang aus einer dieser Phasen zu einer späteren hinzu.`,
  }),
  stageGoingStale: (stage, stale, published) => ({
    message: `In der Journey-Phase „${stage}“ sind ${stale} von ${published} veröffentlichten Einträgen veraltet.`,
    advice: `Plane ein, die Einträge von „${stage}“ auf den neuesten Stand zu bringen, die meistgelesenen zuerst.`,
  }),
  touchpointWithoutContent: (touchpoint) => ({
    message: `Nichts Veröffentlichtes hat den Touchpoint „${touchpoint}“.`,
    advice: `Tagge die Einträge, auf die Besucher bei „${touchpoint}“ treffen; treffen dort Menschen aufeinander und nicht auf Inhalte, gib das an.`,
  }),
  touchpointOnlyNegative: (stage, touchpoints) => ({
    message: `In der Journey-Phase „${stage}“ hinterlässt jeder Touchpoint ein schlechtes Gefühl: ${list(touchpoints)}.`,
    advice: `Gib „${stage}“ einen Touchpoint, der Besuchern guttut, oder verbessere einen von diesen und halte die neue Emotion fest.`,
  }),
  frictionWithoutOwner: (touchpoint, level) => ({
    message: `Am Touchpoint „${touchpoint}“ haben Besucher Mühe (${level} von 3), und niemand ist dafür zuständig.`,
    advice: `Nenne für den Reibungspunkt „${touchpoint}“, wer zuständig ist.`,
  }),
};
