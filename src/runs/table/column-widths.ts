/** How wide new columns are: what they hold can be read, and they are not wider than that. */

/** In pixels, by the id of a field or by the name of a column of the add-on. */
const WIDTHS: Readonly<Record<string, number>> = {
  status: 210,
  date: 110,
  duplicates: 170,
  id: 150,
  name: 170,
  'work email': 220,
  'private email': 220,
  email: 220,
  linkedin: 240,
  title: 210,
  company: 180,
  domain: 160,
  phone: 150,
  'mobile phone': 150,
  'direct phone': 150,
  'work phone': 150,
  industry: 170,
};
const USUAL = 140;
/** A column beside a wide one, such as notes, need not be as wide. */
const WIDEST = 260;

/** Returns the width of a new column in pixels: that of the column beside it, as far as its contents fit. */
export function widthOf(name: string, beside = 0): number {
  return Math.max(WIDTHS[name] ?? USUAL, Math.min(beside, WIDEST));
}

/** Groups columns beside each other that get the same width. `widths[0]` is the width of column `first`. */
export function sameWidths(
  first: number,
  widths: readonly number[],
): readonly (readonly [first: number, count: number, width: number])[] {
  const groups: [number, number, number][] = [];
  widths.forEach((width, index) => {
    const last = groups[groups.length - 1];
    if (last?.[2] === width) last[1] += 1;
    else groups.push([first + index, 1, width]);
  });
  return groups;
}
