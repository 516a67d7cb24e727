/** Which functions can be typed into a cell, and the help of those that Sheets offers. */
import { expect, test } from 'vitest';
import { customFunctionNames, customFunctions } from '../../../playground/workbook/declarations.js';

test('the help of a function comes from its JSDoc block', () => {
  const code = `
    /**
     * Looks people up.
     * Costs a credit.
     *
     * @param {A2:C26} lookup One row per person.
     * @param {"name, {x}"} fields Optional: text.
     * @return {string} One column.
     * @customfunction
     */
    function LOOK_UP(lookup, fields, again = '') {}
    /** Private. @customfunction */
    function hidden_() {}
    /** A menu command. */
    function open() {}`;
  expect(customFunctions(code)).toEqual([
    {
      name: 'LOOK_UP',
      text: 'Looks people up. Costs a credit.',
      parameters: [
        { name: 'lookup', example: 'A2:C26', text: 'One row per person.', optional: false },
        { name: 'fields', example: '"name, {x}"', text: 'Optional: text.', optional: true },
        { name: 'again', example: '', text: '', optional: true },
      ],
    },
  ]);
});

test('every function can be typed into a cell, also one that Sheets does not offer, but no private one', () => {
  const code = `
    /** @customfunction */
    function OFFERED() {}
    /** A menu command. */
    function open() {}
    /** Private. */
    function hidden_() {}`;
  expect(customFunctionNames(code)).toEqual(['OFFERED', 'open']);
});
