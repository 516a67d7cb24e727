/** A page as HtmlService serves it: what follows `//` inside literals of its scripts may be dropped. */
import { parse, type Token, tokTypes } from 'acorn';
import type { GoogleAnswers } from '../unknowns.js';

export type SlashesInScripts = GoogleAnswers['slashesInScripts'];

const SCRIPT = /(<script\b([^>]*)>)([\s\S]*?)(<\/script>)/gi;

/** Returns the page as the browser gets it. A script that does not parse stays as it is. */
export function servedPage(html: string, slashes: SlashesInScripts): string {
  if (slashes === 'kept') return html;
  return html.replace(SCRIPT, (_all, start: string, attributes: string, code: string, end: string) => {
    const isJson = attributes.includes('application/json');
    return start + (code.includes('//') ? stripped(code, isJson, slashes) : code) + end;
  });
}

/** Drops the rest of the line from each `//` within a literal on, as somebody does who takes it for a comment. */
function stripped(code: string, isJson: boolean, slashes: SlashesInScripts): string {
  const literals = new Set(
    slashes === 'dropped in templates' ? [tokTypes.template] : [tokTypes.template, tokTypes.string],
  );
  let kept = '';
  let end = 0;
  for (const { type, start, end: next } of tokensOf(code, isJson)) {
    const pair = literals.has(type) && start >= end ? code.slice(start, next).indexOf('//') : -1;
    if (pair < 0) continue;
    kept += code.slice(end, start + pair);
    const line = code.indexOf('\n', start + pair);
    end = line < 0 ? code.length : line;
  }
  return kept + code.slice(end);
}

function tokensOf(code: string, isJson: boolean): readonly Pick<Token, 'type' | 'start' | 'end'>[] {
  const tokens: Token[] = [];
  try {
    // An object alone would be read as a block.
    parse(isJson ? `(${code})` : code, { ecmaVersion: 'latest', onToken: tokens });
  } catch {
    return [];
  }
  const shift = isJson ? 1 : 0;
  return tokens.map(({ type, start, end }) => ({ type, start: start - shift, end: end - shift }));
}
