/** Implements the `Screen` port with the menu, dialogs and sidebar of Google Sheets. */
import { missingPermission } from '../core/google-refusals';
import { pageOf } from '../core/pages';
import type { MenuEntry, Screen } from '../ports';
import { authorizationOf, SCOPES } from './scopes';

type Menu = GoogleAppsScript.Base.Menu;

/**
 * A window of this size in pixels fits the panel's page with a scroll bar and covers as little of the sheet as
 * possible.
 */
const WIDTH = 340;
const HEIGHT = 420;

export const googleScreen: Screen = {
  isThere() {
    try {
      return Boolean(SpreadsheetApp.getUi());
    } catch (error) {
      // Without the permission for it there is a user interface all the same.
      if (error instanceof Error && missingPermission(error.message) !== undefined) throw error;
      return false;
    }
  },
  setMenu(entries) {
    const ui = SpreadsheetApp.getUi();
    filled(ui.createAddonMenu(), entries, (label) => ui.createMenu(label)).addToUi();
  },
  confirm(title, text) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
  },
  tell(title, text) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  },
  toast: (text) => SpreadsheetApp.getActive().toast(text, 'Lusha Enrich', 8),
  openPanel(view, from) {
    SpreadsheetApp.getUi().showSidebar(pageAt(view, from).setTitle('Lusha Enrich'));
  },
  openWindow(view, title) {
    SpreadsheetApp.getUi().showModelessDialog(pageAt(view).setWidth(WIDTH).setHeight(HEIGHT), title);
  },
  authorizeAt() {
    try {
      return authorizationOf(SCOPES).getAuthorizationUrl() ?? undefined;
    } catch {
      return undefined;
    }
  },
};

function pageAt(view: string, from?: string): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(pageOf(view));
  const more = {
    ...(from === undefined ? {} : { from }),
    ...(isInstalled() ? {} : { isTrialCopy: true }),
  };
  // The page can request views too, so no name of a view may end the script element, or begin what Google may take for a comment.
  const start = JSON.stringify(Object.keys(more).length === 0 ? view : { view, ...more })
    .replace(/</g, '\\u003c')
    .replace(/\/\//g, '\\/\\/');
  return page.append(`<script type="application/json" id="start">${start}</script>`);
}

/** Returns whether the person has installed an add-on. Otherwise the script may be part of the file, where editors see it. */
function isInstalled(): boolean {
  try {
    return ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;
  } catch {
    return false;
  }
}

function filled(menu: Menu, entries: readonly MenuEntry[], subMenu: (label: string) => Menu): Menu {
  for (const entry of entries) {
    if (entry === 'line') menu.addSeparator();
    else if ('run' in entry) menu.addItem(entry.label, entry.run);
    else menu.addSubMenu(filled(subMenu(entry.label), entry.entries, subMenu));
  }
  return menu;
}
