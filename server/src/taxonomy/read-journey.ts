import type { Core } from '@strapi/strapi';
import { hashContent } from './hash-content';
import type { EditedJourney, JourneyEditorAnswer } from './journey-contract';
import {
  readJourneyRows,
  readPersonaChoices,
  type JourneyRows,
  type StageRow,
} from './journey-store';

const toStage = (row: StageRow): EditedJourney['stages'][number] => ({
  documentId: row.documentId,
  key: row.key,
  name: row.name,
  color: row.color,
  phase: row.phase,
  description: row.description,
  question: row.question,
  goal: row.goal,
  exitAction: row.exitAction,
  weight: row.weight,
  transitions: row.transitions,
  expectedContent: row.expectedContent,
  freshnessDays: row.freshnessDays,
  inactiveAfterDays: row.inactiveAfterDays,
  reviewEveryDays: row.reviewEveryDays,
});

/** A journey as it is edited; its revision is a hash of all that can be edited. */
export const toEditedJourney = ({ journey, stages }: JourneyRows): EditedJourney => {
  const content = {
    documentId: journey.documentId,
    key: journey.key,
    name: journey.name,
    isDefault: journey.isDefault,
    description: journey.description,
    startState: journey.startState,
    outcome: journey.outcome,
    goalAsk: journey.goalAsk,
    personas: journey.personas.map(({ documentId }) => documentId).sort(),
    reviewEveryDays: journey.reviewEveryDays,
    stages: stages.map(toStage),
  };
  return { ...content, revision: hashContent(JSON.stringify(content)) };
};

/** A journey with what its editor chooses from; null when there is no such journey. */
export const readJourney = async (
  strapi: Core.Strapi,
  key: string
): Promise<JourneyEditorAnswer | null> => {
  const rows = await readJourneyRows(strapi, key);
  if (rows === null) return null;
  return { journey: toEditedJourney(rows), personas: await readPersonaChoices(strapi) };
};
