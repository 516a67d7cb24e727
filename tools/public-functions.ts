/** Reads the public functions of `src/index.ts`, so that the footer can declare each under its own JSDoc. */

export interface PublicFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The whole block, from its opening to its closing mark. */
  readonly jsdoc: string;
}

const EXPORTED = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export function (\w+)\(([^)]*)\)/g;

/** The exported functions of an index file, in order. An export without a JSDoc block directly above it is an error. */
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
    if (!found.some((one) => one.name === name)) {
      throw new Error(`src/index.ts: ${name} must be an exported function with a JSDoc block above it.`);
    }
  }
  return found;
}

/** Real top-level declarations: Sheets finds functions, names of arguments and help texts only in these. */
export function footerOf(functions: readonly PublicFunction[]): string {
  return functions
    .map(({ name, parameters, jsdoc }) => {
      const list = parameters.join(', ');
      return `${jsdoc}\nfunction ${name}(${list}) {\n  return LushaEnrich.${name}(${list});\n}`;
    })
    .join('\n\n');
}
