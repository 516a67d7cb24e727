/** The wording of the product: texts and words that were replaced are in no text that a person can see. */
import { describe, expect, it } from 'vitest';
import { readSources, type ShownText, shownTexts } from './support/sources';

/** Texts of earlier versions, or the parts of them that do not differ from case to case. */
const FORMER: readonly string[] = [
  'Look people and companies up in your sheet',
  'Save key',
  'Try without a key',
  'Get a key at Lusha',
  'The key is tested first',
  'It is kept in the store of',
  'Trying shows five made-up people',
  'Lusha does not accept this API key',
  'Next step',
  'Use in cells',
  'Leaving out people who must not be called',
  'Formulas in this file may use my key',
  'Off: they may not use your key',
  'Formulas always run with the key',
  'Spending limit: credits a day',
  'Of them for phones',
  'The day starts anew',
  'Formulas here were seen to use',
  'No formula here has asked Lusha',
  'Not fetched yet',
  'cell waits',
  'cells wait ',
  'Nothing waits',
  'Count again',
  'Fetch the rest',
  'cannot be finished from here',
  'cells calculated again',
  'Its cells say Loading',
  'What was bought of them',
  'Use the tab in front',
  'still miss something',
  'repeat others and are not paid for again',
  'Mark them in the sheet',
  'people already bought',
  'What to add',
  'Price for each person found',
  'private e-mail first',
  'My own choice',
  'Options: rows, columns, writing',
  'Rows picked by a column',
  'Where something stands already',
  'New columns at the right',
  'Whoever is on it',
  'for an estimate costs at most',
  'costs nothing. Then you see the price',
  'People to buy',
  'Found, but without what you ask for',
  'Repeat another row',
  'and less than a minute',
  'You can lower it; more is never spent',
  'left afterwards',
  'if both close, the run goes on',
  'Stopping keeps what is there',
  'Show in a window',
  'are still to buy',
  'What became of the rows',
  'Go on to all rows',
  'Clear this run’s values?',
  "Clear this run's values?",
  'Puts back what stood there',
  'Choose what the people have in common',
  'wanted or left out',
  'type one and press Enter',
  'Take a criterion away',
  'a search of companies does not take it',
  'A search of companies needs something',
  'Put into the sheet',
  'From the selected cell on',
  'There is something in the cells that this would fill',
  'cost their share of the page',
  'Whose domain or LinkedIn address is on it',
  'people whose every number is marked',
  'On the stock market',
  'Researching topics',
  'Text in the profile',
  'For everybody in this file',
  'One of the same name is replaced',
  'Bad input',
  'Same name, please check',
  'Lusha may not share this person',
  'Limit reached, not bought',
  'only a private e-mail',
  'only an office phone',
  'Answer lost, may be charged twice',
  'Lusha has a problem at its end',
  'Go on when it opens again',
  'is not a window',
  'names no criterion',
  'Leaves in this file only what can be seen',
  'I understand that this is for good',
  'Finds people by what they are',
];

/** Words that no text of the product uses. */
const BANNED: readonly RegExp[] = [
  /\be-mails?\b/i,
  /\bcriteri(?:on|a)\b/i,
  /\bat most\b/i,
  /\banew\b/i,
  /\bwhom\b/i,
  /\bwhoever\b/i,
  // A buying group is what Lusha calls those who decide together.
  /\b(?:buy|buys|buying(?! group)|bought)\b/i,
  // The name of the field in formulas stays.
  /\bPrivate emails?\b|\S\sprivate emails?\b/,
];

/** Former texts that are still read, and values that are kept in searches under their former names and shown under new ones. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'src/core/texts/former.ts',
  'src/core/filter/recorded-values.ts',
]);

const FOLDERS = [
  'sidebar',
  'src/account',
  'src/core/fields',
  'src/core/filter',
  'src/core/formula',
  'src/core/texts',
  'src/formulas',
  'src/menu',
  'src/runs',
];

const TEXTS: readonly ShownText[] = [...readSources(...FOLDERS)]
  .filter(([file]) => !READ_ONLY.has(file))
  .flatMap(([file, text]) => shownTexts(file, text))
  // Patterns that read what people type.
  .filter(({ text }) => !text.includes('(?:'));

const places = (isFound: (text: string) => boolean): readonly string[] =>
  TEXTS.filter(({ text }) => isFound(text)).map(({ file, text }) => `${file}: ${text}`);

describe('the texts of the product', () => {
  it('are found by the parser', () => {
    expect(TEXTS.length).toBeGreaterThan(500);
    expect(TEXTS.map(({ text }) => text)).toContain('What do you want to do?');
    const template = ['`Two ', '{1} texts`'].join('$');
    const code = `const a = "One text"; // no text\nconst b = ${template}; type C = "Some type"; import "./no text";`;
    expect(shownTexts('a.ts', code).map(({ text }) => text)).toEqual(['One text', 'Two ', ' texts']);
    expect(shownTexts('a.tsx', 'const d = <p class="no">Three texts</p>;').map(({ text }) => text)).toContain(
      'Three texts',
    );
  });

  it('do not ask “Your list has” any more', () => {
    expect(places((text) => text.trim() === 'Your list has')).toEqual([]);
  });

  it.each(FORMER)('do not say “%s” any more', (former) => {
    expect(places((text) => text.replaceAll('’', "'").includes(former.replaceAll('’', "'")))).toEqual([]);
  });

  it.each(BANNED)('do not use %s', (word) => {
    expect(places((text) => word.test(text))).toEqual([]);
  });
});
