import { TAG_ATTRIBUTES } from '../contract';
import { planSharing, type TaggedRow, type TagWrite } from './plan-sharing';

/**
 * What to write so that each version of a document bears the new stage in the place of the old one,
 * once. `moves`: row id of the old stage → row id of the new one.
 */
export const planHandOver = (
  rows: readonly TaggedRow[],
  moves: ReadonlyMap<number, number>
): TagWrite[] => {
  const moved = (ids: readonly number[]): readonly number[] => [
    ...new Set(ids.map((id) => moves.get(id) ?? id)),
  ];
  return rows.flatMap((row) => {
    const tags = {
      ...row.tags,
      [TAG_ATTRIBUTES.stages]: moved(row.tags[TAG_ATTRIBUTES.stages]),
      [TAG_ATTRIBUTES.leadsTo]: moved(row.tags[TAG_ATTRIBUTES.leadsTo]),
    };
    return planSharing(tags, [row]);
  });
};
