/** Implements the `Probe` port, through which the check of an installation sees what Google does. */
import type { Area } from '../core/area';
import { AddOnError } from '../core/errors';
import type { Probe } from '../ports';
import { authorizationOf, SCOPE_NAMES, scopeOf } from './scopes';

/** No file has this ID: the call is refused before Google looks for one. */
const NO_FILE = '0';

/** Builds the port of one execution. The tab is looked up once, because each call of a service can take a second. */
export function googleProbe(): Probe {
  let sheet: GoogleAppsScript.Spreadsheet.Sheet | null = null;
  const rangeOf = (tab: string, { row, column, rows, columns }: Area) => {
    sheet ??= SpreadsheetApp.getActive().getSheetByName(tab);
    if (!sheet) throw new AddOnError('check_gone');
    return sheet.getRange(row, column, rows, columns);
  };
  return {
    displays: (tab, area) => rangeOf(tab, area).getDisplayValues(),
    linkOf: (tab, row, column) =>
      rangeOf(tab, { row, column, rows: 1, columns: 1 }).getRichTextValue()?.getLinkUrl() ?? '',
    rejectOthers(tab, area, values) {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...values], true)
        .setAllowInvalid(false)
        .build();
      rangeOf(tab, area).setDataValidation(rule);
    },
    filterOut(tab, area, hidden) {
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues([hidden]).build();
      rangeOf(tab, area).createFilter().setColumnFilterCriteria(area.column, criteria);
    },
    permissions: () => SCOPE_NAMES.map((name) => ({ name, isGranted: isGranted(scopeOf(name)) })),
    timeZones: () => ({
      file: SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
      script: Session.getScriptTimeZone(),
    }),
    language: () => Session.getActiveUserLocale().slice(0, 2),
    refusal,
  };
}

function isGranted(scope: string): boolean {
  return authorizationOf([scope]).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
}

function refusal(): string {
  try {
    SpreadsheetApp.openById(NO_FILE);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
