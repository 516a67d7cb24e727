/** The answers that tests choose for what is uncertain about Google and Lusha. */
import {
  GOOGLE_UNKNOWNS,
  LUSHA_UNKNOWNS,
  type Unknown,
  USUAL_GOOGLE,
  USUAL_LUSHA,
} from '../../playground/unknowns';
import type { Setup } from '../support/playground';

export type Answer = Unknown['answers'][number];

/** One answer to one question. The names of the two tables differ. */
export interface Choice {
  readonly name: string;
  readonly answer: Answer;
}

const GOOGLE: Readonly<Record<string, Unknown>> = GOOGLE_UNKNOWNS;
const LUSHA: Readonly<Record<string, Unknown>> = LUSHA_UNKNOWNS;

/** The answers by question, over both tables. */
export const ANSWERS: ReadonlyMap<string, readonly Answer[]> = new Map(
  [...Object.entries(GOOGLE), ...Object.entries(LUSHA)].map(([name, { answers }]) => [name, answers]),
);

/** Every answer that the stand-ins do not give unless it is chosen. */
export const UNUSUAL: readonly Choice[] = [...ANSWERS].flatMap(([name, answers]) =>
  answers.filter((answer) => answer !== usual(name)).map((answer) => ({ name, answer })),
);

function usual(name: string): Answer | undefined {
  return ({ ...USUAL_GOOGLE, ...USUAL_LUSHA } as Readonly<Record<string, Answer>>)[name];
}

/** Returns what opens a file on stand-ins that give these answers. */
export function setupOf(choices: readonly Choice[]): Setup {
  const chosen = (table: Readonly<Record<string, Unknown>>) =>
    Object.fromEntries(choices.flatMap(({ name, answer }) => (name in table ? [[name, answer]] : [])));
  return { host: chosen(GOOGLE), lusha: chosen(LUSHA) };
}

/** Returns the choices as one line, for the name of a test. */
export function lineOf(choices: readonly Choice[]): string {
  return choices.map(({ name, answer }) => `${name} ${JSON.stringify(answer)}`).join(', ');
}
