import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '../../src/core/digest';

const reference = (text: string) =>
  createHash('sha256').update(text, 'utf8').digest().subarray(0, 9).toString('base64url');

test('the digest is the first 72 bits of SHA-256 in base64url', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digest(text)).toBe(reference(text));
    }),
  );
});

test('the digest works in a bare engine without TextEncoder and crypto', async () => {
  const bundle = await build({
    stdin: {
      contents: `import { digest } from './src/core/digest'; globalThis.answer = digest('Zoë 王伟 🙂');`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
  });
  const context = createContext({});
  runInContext(bundle.outputFiles[0]?.text ?? '', context);
  expect(runInContext('[typeof TextEncoder, typeof crypto, answer].join()', context)).toBe(
    `undefined,undefined,${reference('Zoë 王伟 🙂')}`,
  );
});
