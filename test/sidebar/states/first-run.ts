/** States before there is a key, and of the demo. */
import type { Page } from 'playwright-core';
import { Refusal } from '../fake-script';
import { formulasOff, inDemo, pendingCells, withoutKey } from '../views';
import { click, never, type States, steps, withKey } from './state';

const typeKey = (page: Page): Promise<void> => page.getByLabel('Lusha API key').fill('wrong-key');

export const FIRST_RUN: States = {
  loading: { answers: { view: never }, sees: 'Loading…' },
  'first run': { answers: { view: () => withoutKey() }, sees: 'Connect Lusha' },
  'first run in a file of somebody else': {
    answers: { view: () => withoutKey({ cells: { ...formulasOff().cells, found: 'another key' } }) },
    sees: 'If this file is somebody else’s',
  },
  'ask my admin': {
    answers: { view: () => withoutKey() },
    way: click('Ask my admin'),
    sees: 'Text for your admin',
  },
  'testing the key': {
    answers: { view: () => withoutKey(), saveKey: never },
    way: steps(typeKey, click('Connect')),
    sees: 'Testing the key…',
  },
  'wrong key': {
    answers: {
      view: () => withoutKey(),
      saveKey: () => {
        throw new Refusal('bad_key', 'Lusha rejected this key.');
      },
    },
    way: steps(typeKey, click('Connect')),
    sees: 'Lusha rejected this key.',
  },
  'no access while entering a key': {
    answers: {
      view: () => withoutKey(),
      saveKey: () => {
        throw new Refusal(
          'no_access',
          'Your Lusha account has no API access ("Feature not enabled"). Ask your Lusha admin or Lusha support to turn it on.',
        );
      },
    },
    way: steps(typeKey, click('Connect')),
    sees: 'Your Lusha account has no API access',
  },
  demo: { answers: { ...withKey(), view: () => inDemo() }, sees: 'Demo: fictional people' },
  'demo just started': {
    answers: () => {
      let shown = withoutKey();
      return {
        view: () => shown,
        pendingCells: () => pendingCells({ cells: 0 }),
        startDemo: () => {
          shown = inDemo();
          return {
            view: shown,
            tab: 'Lusha demo (made-up people)',
            formula: '=LUSHA_ENRICH(A2:B6, "name, title, company, email", TRUE)',
            cell: "'Lusha demo (made-up people)'!D1",
          };
        },
      };
    },
    way: click('Try the demo'),
    sees: 'has five fictional people',
  },
};
