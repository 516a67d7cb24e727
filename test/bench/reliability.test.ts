/** The figures that suites record for the bench. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readFigures } from '../../tools/bench/reliability';
import { reliabilityRows } from '../../tools/bench/reliability-rows';
import { recordFigures } from '../support/extent';

it('are added up by name over all files that record them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lusha-figures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'figures.jsonl');
  recordFigures('faults', { kills: 3, violations: 0 }, file);
  recordFigures('faults', { kills: 4 }, file);
  expect(readFigures(readFileSync(file, 'utf8'))).toEqual({ faults: { kills: 7, violations: 0 } });
});

it('skip lines that are no figures', () => {
  const text = 'warning\n{"kills":1}\n[1]\nnull\n{"name":"hostile","hostileInputs":2,"seed":"x"}\n';
  expect(readFigures(text)).toEqual({ hostile: { hostileInputs: 2 } });
});

it('are shown in words, with their suites', () => {
  expect(reliabilityRows({ hostile: { hostileInputs: 1_200, violations: 0 }, other: { cases: 1 } })).toEqual([
    ['Hostile input', '1,200 hostile inputs, 0 violations'],
    ['other', '1 cases'],
  ]);
});
