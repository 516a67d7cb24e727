/** The mark of the add-on: a list whose right column is being filled in. It is drawn here and belongs to the project. */

export const BLUE = '#0b57d0';
const LIGHT = '#8db8fb';

/** Returns the mark as SVG, `size` pixels wide and high, on a transparent background. */
export function mark(size: number): string {
  const bar = (x: number, y: number, width: number, color: string): string =>
    `<rect x="${x}" y="${y}" width="${width}" height="14" rx="4" fill="${color}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">
    <rect x="4" y="4" width="120" height="120" rx="28" fill="${BLUE}"/>
    ${[30, 57, 84].map((y) => bar(26, y, 36, '#fff')).join('')}
    ${[30, 57].map((y) => bar(70, y, 32, LIGHT)).join('')}
    <path d="M86 76v30M71 91h30" stroke="#fff" stroke-width="11" stroke-linecap="round"/>
  </svg>`;
}
