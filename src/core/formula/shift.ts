/** A formula as it reads some rows further down. */

/** Texts and tab names, absolute rows, references, in this order. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gi;

/** Relative rows moved by `rows`; `undefined` where a row is absolute, as nobody can tell where that went, or leaves the grid. */
export function shiftRows(formula: string, rows: number): string | undefined {
  let lost = false;
  const shifted = formula.replace(PIECES, (piece, column?: string, fixed?: string, row?: string) => {
    if (row === undefined) return piece;
    const next = Number(row) + rows;
    lost = lost || fixed === '$' || next < 1;
    return `${column}${fixed}${next}`;
  });
  return lost ? undefined : shifted;
}
