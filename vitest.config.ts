import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** Closes a run with one plain line, `N passed, N failed, N skipped`, which any CI can read. */
const plainSummary: Reporter = {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state] += 1;
      }
      if (!module.ok() && counts.failed === 0) counts.failed += 1;
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  },
};

const IN_BROWSER = ['test/browser/**/*.test.ts', 'test/sidebar/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', plainSummary],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    projects: [
      // Two files at a time: left to itself a machine of two cores would take one.
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: IN_BROWSER, maxWorkers: 2 },
      },
      // After the others and one file at a time: a browser takes a whole core.
      {
        extends: true,
        test: { name: 'browser', include: IN_BROWSER, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
