/** A state of the panel: what the script answers, and the way there. */
import type { Page } from 'playwright-core';
import { type Answers, GoogleFailure } from '../fake-script';
import { type OpenPanel, openForSeveral } from '../open-panel';
import { pendingCells, view } from '../views';

type Step = (page: Page) => Promise<void>;

export interface State {
  /** A function where they change on the way. */
  readonly answers: Answers | (() => Answers);
  /** The view that the menu asks for. */
  readonly start?: string;
  /** Pixels; those of Google's sidebar unless given. */
  readonly width?: number;
  readonly way?: Step;
  /** What is on the page once the state is there. */
  readonly sees: string;
}

export type States = Readonly<Record<string, State>>;

/** Opens the panel and goes to the state; whoever looks at it closes it. */
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
  (name: string): Step =>
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

/** An answer that does not come. */
export const never = (): Promise<never> => new Promise(() => undefined);

export const googleSays = (message: string) => (): never => {
  throw new GoogleFailure(message);
};

/** A file with a key at work. */
export const withKey = (changes: Parameters<typeof view>[0] = {}): Answers => ({
  view: () => view(changes),
  pendingCells: () => pendingCells(),
});

export const LONG_WORD =
  'A sentence that goes on without an end about donaudampfschifffahrtsgesellschaftskapitaenspatente';
