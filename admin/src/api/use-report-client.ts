/** The coverage as files, and links to it for people without an account. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { NewLink, ReportLink } from '../../../server/src/reports/contract';
import { filterParams } from './entry-filters';
import { funnelUrl } from './funnel-url';
import type { CoverageQuestion } from './use-funnel-client';

export const EXPORT_FORMATS = ['html', 'csv', 'md', 'json', 'junit', 'sarif'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface SharedLink {
  readonly link: ReportLink;
  /** Path on the site; told this once. */
  readonly path: string;
}

export interface ReportClient {
  readonly exportCoverage: (
    question: Required<CoverageQuestion>,
    format: ExportFormat
  ) => Promise<Blob>;
  readonly listLinks: () => Promise<readonly ReportLink[]>;
  readonly createLink: (link: NewLink) => Promise<SharedLink>;
  readonly revokeLink: (id: string) => Promise<void>;
}

type FetchClient = ReturnType<typeof useFetchClient>;

const createClient = ({ get, post }: FetchClient): ReportClient => ({
  exportCoverage: async ({ journey, role, locale, filters, language }, format) => {
    const address = funnelUrl('coverage', {
      ...{ journey, roles: role, locales: locale, language, format },
      ...filterParams(filters),
    });
    return (await get<Blob>(address, { responseType: 'blob' })).data;
  },
  listLinks: async () =>
    (await get<{ data: readonly ReportLink[] }>(funnelUrl('report-links'))).data.data,
  createLink: async (link) =>
    (await post<{ data: SharedLink }, NewLink>(funnelUrl('report-links'), link)).data.data,
  revokeLink: async (id) => {
    await post(funnelUrl(`report-links/${id}/revoke`));
  },
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useReportClient = (): ReportClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
