/** Univer's view: a spreadsheet on the screen that never calculates, because the server does. */
import {
  ICommandService,
  InterceptorEffectEnum,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  IDescriptionService,
  INTERCEPTOR_POINT,
  IRPCChannelService,
  SheetInterceptorService,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverNetworkPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { defaultTheme } from '@univerjs/themes';
import { type ConditionalFormat, formatByRules } from '../../workbook/conditional-formats.js';
import { isHiddenByFilter } from '../../workbook/row-marks.js';
import type { CellPlace } from '../messages.js';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/preset-sheets-core/lib/index.css';

export interface UniverView {
  readonly api: FUniver;
  readonly commands: ICommandService;
  /** Returns whether everything is on the screen. */
  rendered(): boolean;
  /** Returns the service that explains functions, which exists when a workbook is open. */
  descriptions(): IDescriptionService;
  /** Shows the sentence of the script over a cell with an error, as Google does. This is possible when a workbook is open. */
  explainErrors(why: (sheet: string, cell: CellPlace) => Promise<string | null>): void;
  /** Hides the rows that filters hide from now on. This is possible when a workbook is open. */
  obeyFilters(): void;
  /** Shows cells by the conditional format rules of their sheet. This is possible when a workbook is open. */
  obeyRules(rulesOf: (sheet: string) => readonly ConditionalFormat[]): void;
}

/** If another thread calculated, Univer would ask for a channel to it. The server needs none. */
const noChannel = {
  requestChannel: () => ({
    call: () => Promise.resolve(undefined),
    subscribe: () => ({ subscribe: () => undefined }),
  }),
  registerChannel: () => undefined,
};

/** Starts a view in the element with this ID. */
export function startUniver(container: string): UniverView {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(english) },
    logLevel: LogLevel.WARN,
  });
  const injector = univer.__getInjector();
  injector.add([IRPCChannelService, { useValue: noChannel as never }]);
  const elsewhere = { notExecuteFormula: true };
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    ribbonType: 'simple',
    header: true,
    toolbar: true,
    footer: true,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, elsewhere);
  univer.registerPlugin(UniverSheetsPlugin, elsewhere);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, elsewhere);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return {
    api: FUniver.newAPI(univer),
    commands: injector.get(ICommandService),
    rendered: () => injector.get(LifecycleService).stage >= LifecycleStages.Rendered,
    descriptions: () => injector.get(IDescriptionService),
    explainErrors: (why) => explainErrors(injector.get(CellAlertManagerService), why),
    obeyFilters: () =>
      void injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
        handler: (hidden, { worksheet, row }, next) => isHiddenByFilter(worksheet, row) || next(hidden),
      }),
    obeyRules: (rulesOf) => obeyRules(injector.get(SheetInterceptorService), rulesOf),
  };
}

/** Gives cells the fill and the text color of the first rule that applies to what they show. */
function obeyRules(
  interceptors: SheetInterceptorService,
  rulesOf: Parameters<UniverView['obeyRules']>[0],
): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { workbook, subUnitId, row, col }, next) => {
      const rules = rulesOf(subUnitId);
      const format =
        rules.length === 0 ? undefined : formatByRules(rules, row + 1, col + 1, String(cell?.v ?? ''));
      if (!format) return next(cell);
      const { background, fontColor, bold } = format;
      const own = typeof cell?.s === 'string' ? workbook.getStyles().get(cell.s) : cell?.s;
      const style = {
        ...own,
        ...(background === null ? {} : { bg: { rgb: background } }),
        ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
        ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
      };
      return next({ ...cell, s: style });
    },
  });
}

/** The view says only "Error" over a cell with an error. The sentence comes from the server, unless the pointer has left. */
function explainErrors(
  alerts: CellAlertManagerService,
  why: Parameters<UniverView['explainErrors']>[0],
): void {
  const show = alerts.showAlert.bind(alerts);
  const remove = alerts.removeAlert.bind(alerts);
  let wanted: object | undefined;
  alerts.showAlert = (alert) => {
    wanted = alert;
    const { subUnitId, row, col } = alert.location;
    void why(subUnitId, { row: row + 1, column: col + 1 }).then((reason) => {
      if (wanted === alert) show(reason === null ? alert : { ...alert, message: reason });
    });
  };
  alerts.removeAlert = (key) => {
    wanted = undefined;
    remove(key);
  };
}
