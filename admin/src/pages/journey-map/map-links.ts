/** Where what stands in a map is edited. Pure. */
import type { MapStage, MapTouchpoint } from '../../../../server/src/maps/contract';
import { editUrl } from '../coverage/links';

export const TOUCHPOINT_UID = 'plugin::content-funnel.touchpoint';
const STAGE_UID = 'plugin::content-funnel.stage';

export const touchpointUrl = ({ documentId }: Pick<MapTouchpoint, 'documentId'>): string =>
  editUrl(TOUCHPOINT_UID, documentId, null);

export const stageUrl = ({ documentId }: Pick<MapStage, 'documentId'>): string =>
  editUrl(STAGE_UID, documentId, null);
