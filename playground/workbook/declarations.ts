/** The custom functions that a built script declares, and the help that Sheets shows for them. */

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;
const PARAMETER = /^@param\s+(?:\{((?:[^{}"]|"[^"]*")*)\}\s+)?(\w+)\s*(.*)$/;

/** A custom function as the formula bar explains it. */
export interface FunctionHelp {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly ParameterHelp[];
}

interface ParameterHelp {
  readonly name: string;
  /** The example in the help. */
  readonly example: string;
  readonly text: string;
  readonly optional: boolean;
}

/** Returns the functions whose JSDoc block, directly above, contains `@customfunction`. */
export function customFunctions(code: string): readonly FunctionHelp[] {
  return [...code.matchAll(DECLARATION)]
    .filter(([, doc = '', name = '']) => /@customfunction\b/i.test(doc) && !name.endsWith('_'))
    .map(([, doc = '', name = '', list = '']) => helpOf(name, doc, list));
}

/** Returns the names of all functions that can be typed into a cell: on Google, those that Sheets does not offer too. */
export function customFunctionNames(code: string): readonly string[] {
  return [...code.matchAll(DECLARATION)]
    .map(([, , name = '']) => name)
    .filter((name) => name !== '' && !name.endsWith('_'));
}

function helpOf(name: string, doc: string, list: string): FunctionHelp {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  const firstTag = lines.findIndex((line) => line.startsWith('@'));
  const text = lines.slice(0, firstTag).join(' ').trim();
  const described = lines.flatMap((line) => {
    const [, example = '', parameter = '', about = ''] = PARAMETER.exec(line) ?? [];
    const optional = /^optional\b/i.test(about);
    return parameter === '' ? [] : [{ name: parameter, example, text: about, optional }];
  });
  const declared = list.split(',').map((parameter) => parameter.trim().replace(/\s*=.*$/, ''));
  const parameters = declared
    .filter((parameter) => parameter !== '')
    .map(
      (parameter) =>
        described.find((one) => one.name === parameter) ?? {
          name: parameter,
          example: '',
          text: '',
          optional: true,
        },
    );
  return { name, text, parameters };
}
