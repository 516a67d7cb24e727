/** Answers of an account under which Lusha charges more than it has told. */

/** Answers by the name of their question. */
const BROKEN: readonly (readonly [name: string, answer: unknown])[] = [
  ['charging', 'more than quoted'],
  ['canReveal', 'zero although it is charged'],
];

/** More than a person has approved. `test/unknowns/lusha-money.test.ts` counts how much more it can be. */
export const OVER_APPROVAL = /\bLusha charged \d+ credits/;

/** Returns whether an answer breaks the price that was told; no limit of the add-on can prevent that for what is in flight. */
export function breaksPrices(answers: Readonly<Record<string, unknown>>): boolean {
  return BROKEN.some(([name, answer]) => answers[name] === answer);
}
