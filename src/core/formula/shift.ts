/** A formula as it reads some rows further down. */

/** Texts, references to other tabs, references, in this order. */
const PIECES = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\w.]+)!|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gi;

/**
 * The formula after its own rows, from `first` to `last`, moved by `rows`; `undefined` where it reads anything else, as
 * other rows, absolute rows or other tabs: nobody can tell where that is now.
 */
export function shiftRows(formula: string, rows: number, first: number, last: number): string | undefined {
  let lost = false;
  const shifted = formula.replace(PIECES, (piece: string, column?: string, fixed?: string, row?: string) => {
    if (row === undefined) {
      lost = lost || piece.endsWith('!');
      return piece;
    }
    const own = Number(row);
    lost = lost || fixed === '$' || own < first || own > last;
    return `${column}${fixed}${own + rows}`;
  });
  return lost ? undefined : shifted;
}
