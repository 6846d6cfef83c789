import { useIntl } from 'react-intl';
import type { Segment } from '../../../../server/src/recommendation/serving-contract';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import { useHeldActions } from '../../api/use-held-actions';
import { simulatorUrl } from '../../pages/simulator/simulator-query';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';

export interface SimulatorLinkProps {
  readonly entry: DocumentRef;
  readonly locale: string | null;
  /** Null: none was asked about. */
  readonly segment: Segment | null;
}

/** Enough entries seen for any ask: what is said of a segment is said of such visitors. */
const SEEN_ENOUGH = 50;

/** To the simulator, with the visitors in question and this entry filled in. */
export const SimulatorLink = ({ entry, locale, segment }: SimulatorLinkProps) => {
  const { formatMessage } = useIntl();
  const held = useHeldActions(PERMISSIONS.simulate);
  if (!held || held.size === 0) return null;
  const { contentType, documentId } = entry;
  const about = { contentType, documentId };
  const to = simulatorUrl({ ...segment, locale, about, seen: SEEN_ENOUGH });
  return <PageLink to={to}>{formatMessage(message('panel.serving.simulate'))}</PageLink>;
};
