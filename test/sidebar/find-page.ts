/** The actions of a person on the search page. */
import type { Locator } from 'playwright-core';
import type { OpenPanel } from './open-panel';

/** Adds a filter that is not in the form yet; its field gets the focus. */
export async function addFilter({ page }: OpenPanel, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('combobox', { name: 'More filters' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('combobox', { name }).waitFor();
}

export const combobox = ({ page }: OpenPanel, name: string) => page.getByRole('combobox', { name });
export const option = ({ page }: OpenPanel, name: string) => page.getByRole('option', { name, exact: true });
export const hasFocus = (field: Locator) =>
  field.evaluate((element) => element === element.ownerDocument.activeElement);
/** Returns the option that Enter would choose. */
export const meant = ({ page }: OpenPanel) =>
  page.evaluate(
    "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent",
  );
