/** A state of the panel: the answers of the script, and the actions that lead to the state. */
import type { Page } from 'playwright-core';
import { type Answers, GoogleFailure } from '../fake-script';
import { type OpenPanel, openForSeveral } from '../open-panel';
import { creditsUsed, pendingCells, view } from '../views';

type Step = (page: Page) => Promise<void>;

export interface State {
  /** A function when the answers change on the way. */
  readonly answers: Answers | (() => Answers);
  /** The view that the menu opens. */
  readonly start?: string;
  /** In pixels; the width of Google's sidebar unless given. */
  readonly width?: number;
  readonly way?: Step;
  /** A text on the page in this state. */
  readonly sees: string;
}

export type States = Readonly<Record<string, State>>;

/** Opens the panel and brings it to the state; the caller closes it. */
export async function openState(state: State): Promise<OpenPanel> {
  const answers = typeof state.answers === 'function' ? state.answers() : state.answers;
  const { start, width } = state;
  const panel = await openForSeveral(answers, {
    ...(start === undefined ? {} : { start }),
    ...(width === undefined ? {} : { width }),
  });
  await state.way?.(panel.page);
  await panel.page.getByText(state.sees).first().waitFor({ state: 'attached' });
  return panel;
}

export const click =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('button', { name, exact: true }).click();

/** Opens a view by its line on the start page. */
export const open =
  (name: RegExp): Step =>
  (page) =>
    page.getByRole('button', { name }).click();

export const steps =
  (...each: readonly Step[]): Step =>
  async (page) => {
    for (const step of each) await step(page);
  };

/** An answer that never arrives. */
export const never = (): Promise<never> => new Promise(() => undefined);

export const googleSays = (message: string) => (): never => {
  throw new GoogleFailure(message);
};

/** Returns the answers for a file with a working key. */
export const withKey = (changes: Parameters<typeof view>[0] = {}): Answers => ({
  view: () => view(changes),
  pendingCells: () => pendingCells(),
  creditsUsed: () => creditsUsed(),
});

export const LONG_WORD =
  'A sentence that goes on without an end about donaudampfschifffahrtsgesellschaftskapitaenspatente';
