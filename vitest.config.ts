import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification } from 'vitest/node';

/**
 * Settles how much a run tests, and by which seed it samples; given again, a seed samples the same. Vitest evaluates this
 * file once more for each project, without the mode of the command line, so both stay in the environment.
 */
function settleExtent(mode: string): { readonly LUSHA_TESTS: string; readonly LUSHA_TESTS_SEED: string } {
  process.env.LUSHA_TESTS ??= mode === 'full' ? 'full' : 'short';
  process.env.LUSHA_TESTS_SEED ??= String(Math.floor(Math.random() * 1e9));
  const { LUSHA_TESTS, LUSHA_TESTS_SEED } = process.env;
  return { LUSHA_TESTS, LUSHA_TESTS_SEED };
}

/** Closes a run with its wall time and one plain line, `N passed, N failed, N skipped`, which any CI can read. */
function plainSummary({ LUSHA_TESTS, LUSHA_TESTS_SEED }: ReturnType<typeof settleExtent>): Reporter {
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
        LUSHA_TESTS === 'full'
          ? 'All sizes and kill points were tested.'
          : `Sampled by seed: LUSHA_TESTS_SEED=${LUSHA_TESTS_SEED}`,
      );
      console.log(`Wall time: ${Math.round((Date.now() - started) / 1000)} s`);
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}

/** The files that take longest, begun first so that no worker is left alone with one of them at the end. */
const LONGEST = [
  'test/host/enrich-long.test.ts',
  'test/faults/matrix.test.ts',
  'test/host/cells.test.ts',
  'test/host/concurrency.test.ts',
  'test/host/replace-with-values.test.ts',
  'test/sidebar/states.test.ts',
  'test/browser/enrich-window.test.ts',
  'test/browser/page.test.ts',
  'test/browser/journey.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

const IN_BROWSER = ['test/browser/**/*.test.ts', 'test/sidebar/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    // A line for each test: its file, its subject, its sentence.
    reporters: ['verbose', plainSummary(settleExtent(mode))],
    env: settleExtent(mode),
    // The only limits in time, against hanging: a slow or busy machine is far below them.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    expect: { poll: { timeout: 120_000 } },
    // The files of one worker share its modules: spreadsheet engine, made-up world and compiled script are made once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Two files at a time: left to itself a machine of two cores would take one.
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: IN_BROWSER,
          setupFiles: 'test/support/property-seed.ts',
          maxWorkers: 2,
        },
      },
      // After the others: a browser takes most of a core.
      {
        extends: true,
        test: {
          name: 'browser',
          include: IN_BROWSER,
          globalSetup: 'test/browser/support/unpack-browser.ts',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
