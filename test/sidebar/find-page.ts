/** The actions of a person on the search page. */
import type { Locator } from 'playwright-core';
import type { OpenPanel } from './open-panel';

export const criterion = ({ page }: OpenPanel, name: string) =>
  page.locator('summary', { hasText: name }).first();

export const combobox = ({ page }: OpenPanel, name: string) => page.getByRole('combobox', { name });
export const option = ({ page }: OpenPanel, name: string) => page.getByRole('option', { name, exact: true });
export const hasFocus = (field: Locator) =>
  field.evaluate((element) => element === element.ownerDocument.activeElement);
/** Returns the option that Enter would choose. */
export const meant = ({ page }: OpenPanel) =>
  page.evaluate(
    "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent",
  );
