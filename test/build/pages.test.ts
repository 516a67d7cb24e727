/** Tests how scripts are written into the pages that Google serves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { servedPage } from '../../playground/services/served-page';
import { withoutSlashPairs } from '../../tools/build-pages';

const inPage = (code: string): string => `<p>//</p><script>${code}</script>`;
const run = (code: string): unknown => new Function(code)();

/** Returns values of literals with pairs of slashes in every place where a pair can be. */
const CODE = `
const n = 4, g = 2;
return ["https://a.example//b///c", '//', "\\\\//", "\\//", \`//\${n}//\${'//' + \`//\`}\`, 8/n/g,
  /\\/\\//.test('a//b'), /\\//.test("/"), /[//]/.test('/'), /^\\w+:\\/\\//i.test('https://x'), 'a/'+'/b'].join('|');
`;

describe('a script in a page', () => {
  it('means the same without pairs of slashes in its literals, and none is left', () => {
    const escaped = withoutSlashPairs(`(function(){${CODE}})`);
    expect(escaped).not.toContain('//');
    expect(run(`return ${escaped}()`)).toBe(run(CODE));
  });

  it('is cut off by the local Google where it has a pair in a string or a template, and not where it is escaped', () => {
    const code = 'const a = "http://x", b = `http://y`;\nf(a, b);';
    expect(servedPage(inPage(code), 'dropped in strings and templates')).toBe(
      inPage('const a = "http:\nf(a, b);'),
    );
    expect(servedPage(inPage(code), 'dropped in templates')).toBe(
      inPage('const a = "http://x", b = `http:\nf(a, b);'),
    );
    expect(servedPage(inPage(code), 'kept')).toBe(inPage(code));
    const escaped = inPage(withoutSlashPairs(code));
    expect(servedPage(escaped, 'dropped in strings and templates')).toBe(escaped);
  });

  it('keeps the value of every string and every template', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('/', '\\', '"', '`', '$', 'a')), (letters) => {
        const text = letters.join('');
        const template = `\`${text.replace(/[\\`$]/g, '\\$&')}\``;
        for (const literal of [JSON.stringify(text), template]) {
          const escaped = withoutSlashPairs(literal);
          expect(escaped).not.toContain('//');
          expect(run(`return ${escaped}`)).toBe(text);
        }
      }),
    );
  });
});
