/** The coverage for people: as a page to print, and by links for those without an account. */
import type { Core } from '@strapi/strapi';
import type { ReportsRoom } from './contract';
import { presentLink } from './domain/present-link';
import { writePage } from './domain/write-page';
import { ensureLinkTable, findLink, LINK_TABLE, listLinks, revokeLink } from './link-store';
import { createLink, openLink, type ReportsSetting } from './share-report';

export { escapeHtml } from './domain/escape-html';
export { REPORT_WORDS } from './domain/report-words';
export { LINK_TABLE };

/** Runs once per Strapi, in register(). */
export const registerReports = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.hook('strapi::content-types.afterSync').register(() => ensureLinkTable(strapi));
};

export const createReportsRoom = (setting: ReportsSetting): ReportsRoom => ({
  writePage,
  createLink: (input, by) => createLink(setting, input, by),
  listLinks: async () =>
    (await listLinks(setting.strapi)).map((link) => presentLink(link, setting.now())),
  revokeLink: async (id) => {
    if ((await findLink(setting.strapi, id)) === null) return false;
    await revokeLink(setting.strapi, id, setting.now());
    return true;
  },
  openLink: (token) => openLink(setting, token),
});
