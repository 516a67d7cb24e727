/** Univer without a screen: the spreadsheet model and the formula engine, loaded when a workbook is first used. */
import { createRequire } from 'node:module';
import type { ICommandService, IWorkbookData, Univer, Workbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {
  ArrayValueObject,
  BaseFunction,
  BaseValueObject,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';

type Core = typeof import('@univerjs/core');
export type Engine = typeof import('@univerjs/engine-formula');

export interface UniverParts {
  readonly core: Core;
  readonly engine: Engine;
  readonly univer: Univer;
  readonly book: Workbook;
  readonly facade: FWorkbook;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly functions: IFunctionService;
  readonly runtime: IFormulaRuntimeService;
  readonly calculation: ICalculateFormulaService;
  readonly dirty: IActiveDirtyManagerService;
}

export type { ArrayValueObject, BaseFunction, BaseValueObject };

// Univer's ESM build does not load in Node, but its CommonJS build does.
const require = createRequire(import.meta.url);

const FIRST_SHEET = 'sheet-0';

let opened = 0;

/** Starts one Univer with one workbook and one empty sheet, `Sheet1`. `dispose` of `univer` ends it. */
export function startUniver(): UniverParts {
  const core = require('@univerjs/core') as Core;
  const { FUniver: facade } = require('@univerjs/core/facade') as { FUniver: typeof FUniver };
  const engine = require('@univerjs/engine-formula') as Engine;
  const { UniverSheetsPlugin } = require('@univerjs/sheets') as typeof import('@univerjs/sheets');
  const { UniverSheetsFormulaPlugin } =
    require('@univerjs/sheets-formula') as typeof import('@univerjs/sheets-formula');
  require('@univerjs/sheets/facade');
  const univer = new core.Univer({
    locale: core.LocaleType.EN_US,
    locales: { [core.LocaleType.EN_US]: {} },
    logLevel: core.LogLevel.SILENT,
  });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin, {});
  univer.registerPlugin(UniverSheetsPlugin, {});
  univer.registerPlugin(UniverSheetsFormulaPlugin, {});
  // The engine keeps caches by unit ID for the whole process, so every workbook needs its own ID.
  opened += 1;
  const id = `workbook-${opened}`;
  const workbook = (facade.newAPI(univer) as WithWorkbooks).createWorkbook({
    id,
    name: 'Playground',
    sheetOrder: [FIRST_SHEET],
    sheets: { [FIRST_SHEET]: { id: FIRST_SHEET, name: 'Sheet1', rowCount: 1000, columnCount: 26 } },
  });
  const injector = univer.__getInjector();
  return {
    core,
    engine,
    univer,
    facade: workbook,
    book: workbook.getWorkbook(),
    commands: injector.get(core.ICommandService),
    formulas: injector.get(engine.FormulaDataModel),
    functions: injector.get(engine.IFunctionService),
    runtime: injector.get(engine.IFormulaRuntimeService),
    calculation: injector.get(engine.ICalculateFormulaService),
    dirty: injector.get(engine.IActiveDirtyManagerService),
  };
}

/** What the facade of the sheets adds to that of the core. */
interface WithWorkbooks {
  createWorkbook(data: Partial<IWorkbookData>): FWorkbook;
}
