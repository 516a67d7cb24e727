/** Makes property tests draw by the seed of the test run, so that a run can be repeated. A test may name a seed of its own. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.LUSHA_TESTS_SEED) });
