/** The document of a sidebar or dialog. */
import { expect, test } from 'vitest';
import { frameHtml } from '../../../playground/web/frame-html.js';

test.each([
  ['<!doctype html><html><head lang="en"><script>a</script></head></html>', '<head lang="en">'],
  ['<!doctype html><html><body>x</body></html>', '<html>'],
  ['<!DOCTYPE html><p>x</p>', '<!DOCTYPE html>'],
  ['<p>x</p>', ''],
])('google.script comes before everything else in %s', (html, before) => {
  const page = frameHtml(html, 'START', ['f']);
  expect(page).toContain(`${before}<script>START(["f"]);</script>`);
  expect(page.replace('<script>START(["f"]);</script>', '')).toBe(html);
});

test('google.script has no functions whose names end in _', () => {
  expect(frameHtml('', 'START', ['f', 'secret_'])).toContain('(["f"])');
});
