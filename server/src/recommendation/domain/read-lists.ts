import type { CatalogView } from '../../catalog/contract';
import { FunnelLists } from './funnel-lists';
import type { SlotSettings } from './types';

/**
 * Gives the catalog's lists as a journey reads them, and keeps what was read of them for as long as
 * the catalog's `policyVersion` stays the same.
 */
export const readLists = (
  view: CatalogView,
  slots: () => ReadonlyMap<string, SlotSettings>
): ((journey: number | null) => FunnelLists) => {
  const byJourney = new Map<number | null, FunnelLists>();
  let version = '';
  return (journey) => {
    if (view.policyVersion !== version) {
      byJourney.clear();
      version = view.policyVersion;
    }
    const known = byJourney.get(journey);
    if (known) return known;
    const named = new Set([...slots().values()].map(({ touchpoint }) => touchpoint));
    const touchpoints = view.taxonomy.touchpoints.filter(({ key }) => named.has(key));
    const lists = new FunnelLists(
      view,
      journey,
      touchpoints.map(({ index }) => index)
    );
    byJourney.set(journey, lists);
    return lists;
  };
};
