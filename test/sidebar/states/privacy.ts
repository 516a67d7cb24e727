/** States of "Forget a person" and of "Remove from this file". */
import type { PersonForgotten, PersonTracesFound } from '../../../src/rpc';
import { Refusal } from '../fake-script';
import { LONG_TAB, shared, sharing, view } from '../views';
import { click, LONG_WORD, never, type States, steps, withKey } from './state';

const FOUND: PersonTracesFound = {
  name: 'Jürgen Förster · Buyer · Hartmoor Glass',
  isForgotten: false,
  entries: 2,
  results: 5,
  formulas: 1,
  others: 3,
  logs: 4,
  staying: 2,
  stayingIn: [`“${LONG_TAB}”!B7`, '“Leads”!C12'],
};
const DONE: PersonForgotten = {
  entries: 2,
  cells: 5,
  formulas: 1,
  logs: 4,
  protected: 2,
  left: 5,
  leftIn: [`“${LONG_TAB}”!B7`, '“Leads”!C12', '“Leads”!D12', '“Leads”!E12', '“Leads”!F12'],
};

const answers = () => ({ ...withKey(), findPerson: () => FOUND, forgetPerson: () => DONE });
const find = click('Find in this file');

export const PRIVACY: States = {
  'forget a person': { answers: withKey(), start: 'forget', sees: 'Find in this file' },
  'forget a person without a key': {
    answers: { view: () => view({ access: 'none' }) },
    start: 'forget',
    sees: 'Find in this file',
  },
  'a person who is searched for': {
    answers: { ...withKey(), findPerson: never },
    start: 'forget',
    way: find,
    sees: 'Reading the file…',
  },
  'nobody is named': {
    answers: {
      ...withKey(),
      findPerson: () => {
        throw new Refusal('no_person', 'This doesn’t identify a person. Enter one email.');
      },
    },
    start: 'forget',
    way: find,
    sees: 'This doesn’t identify a person.',
  },
  'a person who was found': { answers: answers(), start: 'forget', way: find, sees: 'Also clear your own' },
  'a person with a long name': {
    answers: {
      ...answers(),
      findPerson: () => ({ ...FOUND, name: LONG_WORD, isForgotten: true, staying: 0, stayingIn: [] }),
    },
    start: 'forget',
    way: find,
    sees: 'no longer looks this person up',
  },
  'the question before a person is forgotten': {
    answers: answers(),
    start: 'forget',
    way: steps(find, click('Forget')),
    sees: 'Forget this person?',
  },
  'a person who was forgotten': {
    answers: answers(),
    start: 'forget',
    way: steps(find, click('Forget'), (page) => page.locator('.confirm .primary').click()),
    sees: 'Kept in 5 places',
  },
  'a person who cannot be forgotten while a run works': {
    answers: {
      ...answers(),
      forgetPerson: () => {
        throw new Refusal('run_active', 'A run is in progress in this file. Stop it first.');
      },
    },
    start: 'forget',
    way: steps(find, click('Forget'), (page) => page.locator('.confirm .primary').click()),
    sees: 'A run is in progress',
  },
  'remove from this file': {
    answers: { ...withKey(), sharing: () => sharing() },
    start: 'remove',
    sees: 'The tab “Never contact” stays',
  },
  'the question before everything is removed': {
    answers: { ...withKey(), sharing: () => sharing() },
    start: 'remove',
    way: click('Remove everything'),
    sees: 'Remove everything?',
  },
  'everything was removed': {
    answers: {
      ...withKey(),
      sharing: () => sharing(),
      removeAll: () => ({ formulas: 4, staying: 2, isCounterKept: true, view: shared().view }),
    },
    start: 'remove',
    way: steps(click('Remove everything'), (page) => page.locator('.confirm .primary').click()),
    sees: 'keeps nothing in this file anymore',
  },
};
