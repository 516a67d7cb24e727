import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** Seed of what a run samples; given again, the same is sampled. */
const SEED = process.env.LUSHA_TESTS_SEED ?? String(Math.floor(Math.random() * 1e9));

/** Closes a run with its wall time and one plain line, `N passed, N failed, N skipped`, which any CI can read. */
function plainSummary(full: boolean): Reporter {
  let started = 0;
  return {
    onTestRunStart() {
      started = Date.now();
    },
    onTestRunEnd(modules) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const module of modules) {
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          if (state !== 'pending') counts[state] += 1;
        }
        if (!module.ok() && counts.failed === 0) counts.failed += 1;
      }
      console.log(
        full ? 'All sizes and kill points were tested.' : `Sampled by seed: LUSHA_TESTS_SEED=${SEED}`,
      );
      console.log(`Wall time: ${Math.round((Date.now() - started) / 1000)} s`);
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}

const IN_BROWSER = ['test/browser/**/*.test.ts', 'test/sidebar/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ['default', plainSummary(mode === 'full')],
    env: { LUSHA_TESTS: mode === 'full' ? 'full' : 'short', LUSHA_TESTS_SEED: SEED },
    // The only limits in time, against hanging: a slow or busy machine is far below them.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    // The files of one worker share its modules: spreadsheet engine, made-up world and compiled script are made once.
    isolate: false,
    projects: [
      // Two files at a time: left to itself a machine of two cores would take one.
      {
        extends: true,
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: IN_BROWSER, maxWorkers: 2 },
      },
      // After the others and one file at a time: a browser takes a whole core.
      {
        extends: true,
        test: { name: 'browser', include: IN_BROWSER, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
}));
