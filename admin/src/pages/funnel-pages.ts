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

const SETUP = 'setup';

/** The plugin's pages, in the order in which they are offered; each is loaded when it is opened. */
export const FUNNEL_PAGES: readonly FunnelPage[] = [
  {
    path: 'coverage',
    label: 'coverage.title',
    permissions: PERMISSIONS.readCoverage,
    Component: React.lazy(() => import('./coverage')),
  },
  {
    path: 'map',
    label: 'map.title',
    permissions: PERMISSIONS.readCoverage,
    Component: React.lazy(() => import('./journey-map')),
  },
  {
    path: 'simulator',
    label: 'simulator.title',
    permissions: PERMISSIONS.simulate,
    Component: React.lazy(() => import('./simulator')),
  },
  {
    path: 'personas',
    label: 'personas.title',
    permissions: PERMISSIONS.readCoverage,
    Component: React.lazy(() => import('./personas')),
  },
  {
    path: 'queue',
    label: 'queue.title',
    permissions: PERMISSIONS.tag,
    Component: React.lazy(() => import('./queue')),
  },
  {
    path: 'journeys',
    label: 'journeys.title',
    permissions: PERMISSIONS.manageTaxonomy,
    Component: React.lazy(() => import('./journeys')),
  },
  {
    path: 'slots',
    label: 'slots.title',
    permissions: PERMISSIONS.manageSlots,
    Component: React.lazy(() => import('./slots')),
  },
  {
    path: 'files',
    label: 'file.title',
    permissions: [...PERMISSIONS.tag, ...PERMISSIONS.exportTags],
    Component: React.lazy(() => import('./tag-file')),
  },
  {
    path: SETUP,
    label: 'setup.title',
    permissions: PERMISSIONS.manageSettings,
    Component: React.lazy(() => import('./setup')),
  },
];

export const isSetup = ({ path }: FunnelPage): boolean => path === SETUP;

/** The setup comes first until it is finished, and last from then on. */
export const inOrder = (
  pages: readonly FunnelPage[],
  isSetupFinished: boolean
): readonly FunnelPage[] =>
  isSetupFinished
    ? pages
    : pages.toSorted((one, other) => Number(isSetup(other)) - Number(isSetup(one)));
