/** The tagging panel beside an entry's form. */
import type { Locator, Page } from 'playwright-core';

export const TEXTS = ['title', 'slug', 'excerpt', 'body', 'format', 'kind'];
export const TAGS = ['funnelStages', 'funnelPersonas', 'funnelTouchpoints', 'funnelLeadsTo'];

/**
 * As the Content Manager's own links have it. Without a language the panel adds one once it has
 * loaded, which asks about unsaved changes when somebody has typed before that.
 */
export const IN_ENGLISH = '?plugins[i18n][locale]=en';

export const field = (page: Page, name: string): Locator => page.locator(`[data-tags="${name}"]`);

/** Names in the chips of a field, in their order. */
export const chips = (page: Page, name: string): Promise<string[]> =>
  field(page, name).locator('[data-part="tag"]').allTextContents();

export const choose = async (page: Page, name: string, option: string): Promise<void> => {
  await field(page, name).getByRole('combobox').click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

export const saved = (page: Page): Promise<void> => page.getByText('Saved document').waitFor();
