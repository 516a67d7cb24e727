/** Moves the focus after the next rendering, which removes the element that had it. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
