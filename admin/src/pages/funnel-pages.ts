import * as React from 'react';
import { PERMISSIONS, type Permissions } from '../permissions';
import type { MessageKey } from '../translations/message';

export interface FunnelPage {
  /** Below the plugin's own address. */
  readonly path: string;
  readonly label: MessageKey;
  /** One of them is enough. */
  readonly permissions: Permissions;
  readonly Component: React.ComponentType;
}

/** The plugin's pages, in the order in which they are offered; each is loaded when it is opened. */
export const FUNNEL_PAGES: readonly FunnelPage[] = [
  {
    path: 'coverage',
    label: 'coverage.title',
    permissions: PERMISSIONS.readCoverage,
    Component: React.lazy(() => import('./coverage')),
  },
  {
    path: 'queue',
    label: 'queue.title',
    permissions: PERMISSIONS.tag,
    Component: React.lazy(() => import('./queue')),
  },
  {
    path: 'files',
    label: 'file.title',
    permissions: [...PERMISSIONS.tag, ...PERMISSIONS.exportTags],
    Component: React.lazy(() => import('./tag-file')),
  },
];
