/** Finds every regular expression in the sources, and makes texts that are slow for those that backtrack. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

export interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly expression: RegExp;
}

/** Returns the regular expressions of all files in a folder. */
export function patternsIn(folder: string): readonly Pattern[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort()
    .flatMap(patternsOf);
}

function patternsOf(file: string): readonly Pattern[] {
  const text = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const { pattern, flags } = node.regex;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ file, line, expression: new RegExp(pattern, flags) });
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/** Parts that are repeated: what classes of characters match, alone and in turn. */
const PARTS = [
  ...' \t\n.,;:-_/\\\'"()[]{}@+=0Aaé,&|#?*$%<>',
  '\u0301',
  '\u200b',
  '。',
  'a ',
  ' .',
  'a.',
  'a-',
  '.-',
  '/a',
  'a,',
  ' ,',
  ' -',
  '("',
  '\\"',
  '""',
  '()',
  '[]',
  '0.',
  '0 ',
  '-1',
  'R[1]C[1]',
  'A1:',
  'www.',
  'http://',
  '%2',
  '&a;',
  'a@',
  'a@a.',
  '\r\n',
] as const;

/** Endings keep an expression that has matched everything from succeeding. */
const ENDINGS = ['', '!', '\u0000', 'a', '\n'] as const;

/** Returns texts of about that many characters; `own` words of the expression are among what they repeat. */
export function slowTexts({ source }: RegExp, length: number): readonly string[] {
  const own = source.match(/[A-Za-z]{2,}|[^\w\s\\()[\]{}|^$*+?.]/g) ?? [];
  const parts = new Set<string>([...PARTS, ...own]);
  return [...parts].flatMap((part) => {
    const repeated = part.repeat(Math.ceil(length / part.length));
    return ENDINGS.map((ending) => repeated + ending);
  });
}
