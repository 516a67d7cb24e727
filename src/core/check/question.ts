/** A question that the check of an installation asks of the real Google or the real Lusha, and what came of it. */

export interface CheckQuestion {
  /** The name of the switch of the local stand-ins that imitates the fact, or a name of its own. */
  readonly name: string;
  readonly asks: string;
  /** The answer with which the add-on is tested; absent where any answer is fine. */
  readonly expected?: string;
  /** What each answer means for the add-on. */
  readonly means: Readonly<Record<string, string>>;
  /** What an answer means that is not in the list. */
  readonly otherwise?: string;
}

/** What was seen of one question. It holds no key, address, name of a file or contents of cells. */
export interface CheckAnswer {
  readonly name: string;
  /** The answer; absent where the question could not be asked. */
  readonly seen?: string;
  /** A number or list that belongs to the answer. */
  readonly detail?: string;
  /** Why it could not be asked, as a sentence. */
  readonly problem?: string;
}

/** A fact that cannot be asked without credits, or not by a script. */
export interface UnaskableFact {
  readonly name: string;
  readonly asks: string;
  readonly reason: string;
}

/** `noted`: any answer is fine. `not known`: it could not be asked or was not reached. */
export type CheckVerdict = 'as expected' | 'different' | 'noted' | 'not known';

/** One line of the report. */
export interface Finding {
  readonly name: string;
  readonly asks: string;
  readonly expected: string;
  readonly seen: string;
  readonly verdict: CheckVerdict;
  readonly meaning: string;
}
