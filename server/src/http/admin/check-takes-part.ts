import type { TaggingRoom } from '../../tagging/room-contract';
import { inputError } from '../../strapi/errors';

/** @throws ValidationError that names the content types that take part, for one that does not. */
export const checkTakesPart = (tagging: TaggingRoom, contentType: string): void => {
  const uids = tagging.types().map(({ uid }) => uid);
  if (uids.includes(contentType)) return;
  throw inputError([{ field: 'contentType', message: `allowed: ${uids.join(', ')}` }]);
};
