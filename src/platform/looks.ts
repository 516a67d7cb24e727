/** How cells look: fill, color and weight of the text, alignment and wrapping. */
import type { Look } from '../ports';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What Google tells of a cell that nobody has formatted. A fill of white cannot be told from none. */
const DEFAULT_BACKGROUND = '#ffffff';
const DEFAULT_COLOR = '#000000';

/** Returns the looks of all cells of a range. */
export function looksOf(range: Range): readonly (readonly Look[])[] {
  const colors = range.getFontColors();
  const weights = range.getFontWeights();
  const aligns = range.getHorizontalAlignments();
  const wraps = range.getWrapStrategies();
  return range.getBackgrounds().map((row, down) =>
    row.map((background, right): Look => {
      const color = colors[down]?.[right] ?? DEFAULT_COLOR;
      return {
        background: background === DEFAULT_BACKGROUND ? '' : background,
        color: color === DEFAULT_COLOR ? '' : color,
        weight: weights[down]?.[right] === 'bold' ? 'bold' : '',
        align: alignOf(aligns[down]?.[right]),
        wrap: wrapOf(wraps[down]?.[right]),
      };
    }),
  );
}

/** Gives a range the properties of a look; `''` resets a property. */
export function setLookOf(range: Range, { background, color, weight, align, wrap }: Partial<Look>): void {
  if (background !== undefined) range.setBackground(background === '' ? null : background);
  if (color !== undefined) range.setFontColor(color === '' ? null : color);
  if (weight !== undefined) range.setFontWeight(weight === '' ? null : weight);
  if (align !== undefined) range.setHorizontalAlignment(align === '' ? null : align);
  if (wrap !== undefined) range.setWrapStrategy(strategyOf(wrap));
}

/** Google also has names for the side to which a cell without an alignment leans. */
function alignOf(align: string | undefined): Look['align'] {
  return align === 'left' || align === 'center' || align === 'right' ? align : '';
}

function wrapOf(wrap: GoogleAppsScript.Spreadsheet.WrapStrategy | undefined): Look['wrap'] {
  const { WrapStrategy } = SpreadsheetApp;
  if (wrap === WrapStrategy.WRAP) return 'wrap';
  return wrap === WrapStrategy.CLIP ? 'clip' : '';
}

function strategyOf(wrap: Look['wrap']): GoogleAppsScript.Spreadsheet.WrapStrategy {
  const { WrapStrategy } = SpreadsheetApp;
  if (wrap === 'wrap') return WrapStrategy.WRAP;
  return wrap === 'clip' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;
}
