/** A site and a browser for all tests of a file; what a test opens is closed after it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { AppOptions } from '../../support/app-files.mjs';
import { launchBrowser, openAdmin, type AdminPage, type Look } from './browser';
import { createSite, type Site } from './site';

export interface SiteVisit {
  readonly site: Site;
  /** What was opened last. */
  readonly admin: AdminPage;
  /** Opens an address below /admin; as the administrator unless told, in a window of its own. */
  readonly open: (
    address: string,
    look?: Partial<Look> & { readonly as?: 'administrator' | 'editor' }
  ) => Promise<Page>;
}

/** To be called once, at the top of a file. `fill` prepares the site before the first test. */
export const useSite = (
  options: AppOptions,
  fill: (site: Site) => Promise<void> = () => Promise.resolve()
): SiteVisit => {
  let site: Site;
  let browser: Browser;
  let opened: AdminPage[] = [];

  beforeAll(async () => {
    site = await createSite(options);
    await fill(site);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const admin of opened) await admin.close();
    opened = [];
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  return {
    get site() {
      return site;
    },
    get admin() {
      const admin = opened.at(-1);
      if (!admin) throw new Error('nothing is open');
      return admin;
    },
    async open(address, { as = 'administrator', ...look } = {}) {
      const token = as === 'editor' ? site.editorToken : site.adminToken;
      const admin = await openAdmin(browser, site.url, { token, ...look });
      opened.push(admin);
      await admin.open(address);
      return admin.page;
    },
  };
};
