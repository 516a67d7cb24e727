/** Moving the references of a formula to other rows. */

/** The alternatives match texts, then references to other tabs, then references. */
const PIECES =
  /"(?:[^"]|"")*"|(?:(?<!')'(?:[^']|'')*'|(?<![\w.])[\w.]+)!|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gi;

/**
 * Returns the formula after its own rows, from `first` to `last`, moved by `rows`; `undefined` when it reads anything
 * else (other rows, absolute rows or other tabs), because it is unknown whether those moved too.
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
