import { PendingChanges } from './domain/pending-changes';
import { findDifferences } from './find-differences';
import type { CatalogSources, Loaded } from './load-index';
import { refreshIndex, refreshModel } from './refresh-index';
import { verifyContents, type Cursors } from './verify-contents';

export interface Reconciled {
  readonly loaded: Loaded;
  /** Documents that differed, and one each when the model, the steering or the slots did. */
  readonly differences: number;
}

/**
 * Finds what was written behind Strapi's back and brings the index up to date with it. `cursors`
 * remember how far contents were verified.
 */
export const reconcileIndex = async (
  sources: CatalogSources,
  before: Loaded,
  cursors: Cursors
): Promise<Reconciled> => {
  const version = before.index.policyVersion;
  const loaded = await refreshModel(sources, before);
  let differences = loaded.index.policyVersion === version ? 0 : 1;
  if (loaded.index.setSteering(await sources.tagging.listSteering())) differences += 1;
  if (loaded.index.setSlots(await sources.readSlots())) differences += 1;
  const changes = new PendingChanges();
  for (const contentType of sources.plans.keys()) {
    const differing = await findDifferences(sources, loaded, contentType);
    const silent = await verifyContents(sources, loaded, contentType, cursors);
    for (const documentId of silent) differing.add(documentId);
    for (const documentId of differing) changes.addDocument(contentType, documentId);
    differences += differing.size;
  }
  return { loaded: await refreshIndex(sources, loaded, changes), differences };
};
