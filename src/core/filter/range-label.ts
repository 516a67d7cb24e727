/** Ranges of numbers as people read them: `10,001–100,000`. The filter keeps and reads `10001-100000`. */

/** Returns a written range with thousands separators and an en dash. Text that is no range stays as it is. */
export function rangeLabel(text: string): string {
  return text.replace(/\d{4,}/g, grouped).replace(/(\d[kmb]?)\s*-\s*(?=\d)/g, '$1–');
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
