/** What a browser would put on paper. */
import type { Page } from 'playwright-core';

export interface Printed {
  /** Everything that can be read on it. */
  readonly text: string;
  /** Where the printed part begins, in px from the top and the left of the first sheet. */
  readonly place: { readonly top: number; readonly left: number };
  /** Of its headline, as CSS says it. */
  readonly color: string;
}

/** Runs in the browser. */
const READ = `(() => {
  const part = document.querySelector('.content-funnel-printed');
  const { top, left } = part.getBoundingClientRect();
  const { color } = getComputedStyle(part.querySelector('h1, h2'));
  return { text: document.body.innerText.trim(), place: { top, left }, color };
})()`;

const tell = (page: Page, event: 'afterprint' | 'beforeprint'): Promise<unknown> =>
  page.evaluate(`window.dispatchEvent(new Event('${event}'))`);

/** Looks at the page while it is being printed; `look` takes a picture of it. */
export const whilePrinting = async (page: Page, look: () => Promise<unknown>): Promise<Printed> => {
  await page.emulateMedia({ media: 'print' });
  await tell(page, 'beforeprint');
  const printed = await page.evaluate<Printed>(READ);
  await look();
  await tell(page, 'afterprint');
  await page.emulateMedia({ media: null });
  return printed;
};
