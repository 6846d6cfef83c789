import type { EditedJourney } from '../../../../server/src/taxonomy/journey-contract';

/** What the form of a journey holds: what is saved. */
export type JourneyForm = Omit<EditedJourney, 'documentId' | 'key' | 'revision'>;

export const toForm = ({
  documentId: _documentId,
  key: _key,
  revision: _revision,
  ...fields
}: EditedJourney): JourneyForm => fields;
