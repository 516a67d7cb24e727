/** The kinds of work that tests disturb: how a person does each of them, and what may be said about its end. */
import type { Playground, Setup } from '../playground';
import type { OwnList } from './own-list';

export type JobName =
  | 'formula'
  | 'filled-down formulas'
  | 'bulk run'
  | 'company run'
  | 'fill'
  | 'fill then emails'
  | 'buying group'
  | 'similar people'
  | 'who moved'
  | 'company signals'
  | 'account signals'
  | 'scores'
  | 'pending cells'
  | 'search'
  | 'undo'
  | 'replace with values';

/** One kind of work, as a persistent person does it. */
export interface Job {
  readonly name: JobName;
  /**
   * Opens a file for it. The list is small: it has duplicates, a person who is revealed already, one whom nobody knows, one
   * who is restricted, and one on the never-contact list.
   */
  open(setup?: Setup): Promise<Work>;
}

/** How far a persistent person has come. */
export interface Ending {
  /** `done`: there is nothing left to do. `clear`: it cannot go on now, and `message` says what to do. */
  readonly state: 'done' | 'clear';
  /** The last phase of the job, where it has phases. */
  readonly phase?: string;
  readonly code?: string;
  readonly message?: string;
  /** The number of calls, of the panel or of formulas, that it took. */
  readonly attempts: number;
}

/** A job in a file of its own. */
export interface Work {
  readonly playground: Playground;
  /** The person's own list, which tests change as the person does. */
  readonly list: OwnList;
  /**
   * Does the job to its end or to a clear state. It tries again as a person does, after the time that the panel says, with a
   * bounded number of attempts. It may be called again, for example when what was in the way is gone.
   */
  finish(): Promise<Ending>;
  /** Returns everything that is wrong, as sentences. A row that says what is the matter with it is not wrong. */
  violations(): Promise<readonly string[]>;
  /** Returns what is not as an undisturbed job leaves it, as sentences. */
  unfinished(): Promise<readonly string[]>;
  /** Marks the special rows again after `lusha.heal`, which forgets them. */
  restrict(): void;
  /** Lets the person agree from now on that an answer that was lost is asked for again. */
  consent(): void;
  /** Lets the person close the panel while a job goes on, and come back hours later. */
  leaveAlone(): void;
}
