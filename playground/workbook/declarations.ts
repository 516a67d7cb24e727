/** The custom functions a built script declares. */

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(/g;

/** Names of the functions whose JSDoc block, directly above, has `@customfunction`. */
export function customFunctionNames(code: string): readonly string[] {
  return [...code.matchAll(DECLARATION)]
    .filter(([, doc]) => /@customfunction\b/i.test(doc ?? ''))
    .map(([, , name]) => name ?? '')
    .filter((name) => name !== '' && !name.endsWith('_'));
}
