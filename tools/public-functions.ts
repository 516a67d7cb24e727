/** Reads the public functions of `src/index.ts` and writes the footer that declares each of them under its JSDoc. */

export interface PublicFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The whole JSDoc block with its opening and closing marks. */
  readonly jsdoc: string;
}

const EXPORTED = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export function (\w+)\(([^)]*)\)/g;

/**
 * Returns the exported functions of an index file in order. Throws when an export has no JSDoc block directly above it.
 */
export function publicFunctions(source: string): readonly PublicFunction[] {
  const found = [...source.matchAll(EXPORTED)].map(([, jsdoc = '', name = '', list = '']) => ({
    name,
    jsdoc,
    parameters: list
      .split(',')
      .map((parameter) =>
        parameter
          .trim()
          .replace(/[?:=].*$/s, '')
          .trim(),
      )
      .filter((parameter) => parameter !== ''),
  }));
  const exported = [...source.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)];
  for (const [, name] of exported) {
    if (!found.some((declared) => declared.name === name)) {
      throw new Error(`src/index.ts: ${name} must be an exported function with a JSDoc block above it.`);
    }
  }
  return found;
}

/** Writes real top-level declarations, the only place where Sheets finds functions, names of arguments and help texts. */
export function footerOf(functions: readonly PublicFunction[]): string {
  return functions
    .map(({ name, parameters, jsdoc }) => {
      const list = parameters.join(', ');
      return `${jsdoc}\nfunction ${name}(${list}) {\n  return LushaEnrich.${name}(${list});\n}`;
    })
    .join('\n\n');
}
