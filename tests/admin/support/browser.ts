/** A headless Chromium that is signed in to a site's admin panel. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from '../../support/app-files.mjs';
import type { PANEL_LANGUAGES } from './build-panel';

const pictures = path.join(root, 'tests/.pictures');
/** Evaluated rather than added as a script: the panel's content security policy refuses those. */
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8'
);

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['FUNNEL_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The panel asks for news of Strapi on the net: nothing leaves this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });

export interface Look {
  readonly token: string;
  readonly language?: (typeof PANEL_LANGUAGES)[number];
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface AdminPage {
  readonly page: Page;
  /** Opens a page of the admin, by its address below /admin. */
  readonly open: (address: string) => Promise<void>;
  /** Errors that the browser's console showed. */
  readonly errors: readonly string[];
  /** Warnings of the browser's console that speak of the plugin. */
  readonly warnings: readonly string[];
  /** Saves a picture for people to look at. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The Content-Type Builder looks its own tour up without asking whether it is there. */
const TOURS = { contentTypeBuilder: { currentStep: 0, isCompleted: true } };
const TOUR = { enabled: false, hidden: true, tours: TOURS, completedActions: [] };

/** What the panel keeps between visits: who is signed in, in which language and theme. */
const storageScript = ({ token, language = 'en', theme = 'light' }: Look): string => {
  const items = {
    jwtToken: JSON.stringify(token),
    isLoggedIn: 'true',
    'strapi-admin-language': language,
    STRAPI_THEME: theme,
    STRAPI_GUIDED_TOUR: JSON.stringify(TOUR),
  };
  return Object.entries(items)
    .map(
      ([name, value]) => `localStorage.setItem(${JSON.stringify(name)}, ${JSON.stringify(value)});`
    )
    .join('\n');
};

/**
 * A screen draws all the time, this browser only what changes: without a frame no callback for idle
 * moments comes either, and Strapi shows what can be done with a selection in one of them.
 */
const FRAMES = 'setInterval(() => requestAnimationFrame(() => {}), 100);';

/** Requests that Strapi's own panel makes and that its free edition answers with 404. */
const OF_OTHERS = /favicon|ai-feature-config|ai-localization-jobs|preview\/url|license-limit/;

export const openAdmin = async (browser: Browser, url: string, look: Look): Promise<AdminPage> => {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 1500 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript({ content: `${storageScript(look)}\n${FRAMES}` });
  // Builds and other tests may keep the machine busy.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (entry) => {
    const source = entry.location().url;
    const text = `${entry.text()} ${source}`;
    const isOfNet = /^https?:/.test(source) && !source.startsWith(url);
    if (entry.type() === 'error' && !isOfNet && !OF_OTHERS.test(text)) errors.push(text);
    if (entry.type() === 'warning' && text.includes('content-funnel')) warnings.push(text);
  });
  return {
    page,
    errors,
    warnings,
    open: async (address) => {
      await page.goto(`${url}/admin${address}`);
    },
    picture: async (name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    close: () => context.close(),
  };
};

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
}

/** Resolves once nothing fades or slides any longer; what turns for ever is not waited for. */
const STILLNESS = `Promise.all(
  document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
    .map(({ finished }) => finished.catch(() => {}))
).then(() => {})`;

/** What axe finds grave or worse in a part of the page, as lines to read. */
export const graveProblems = async (page: Page, selector: string): Promise<string[]> => {
  // Half faded in, a text has hardly any contrast.
  await page.evaluate(STILLNESS);
  await page.evaluate(axeSource);
  const result: AxeResult = await page.evaluate(`axe.run(${JSON.stringify(selector)})`);
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};
