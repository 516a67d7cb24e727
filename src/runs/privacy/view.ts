/** What the panel shows of a person in the file, and of what was removed. */

/** Where the file holds traces of a person. */
export interface PersonTracesFound {
  /** The person as the file knows them, such as `Jane Doe · CFO · Acme`; absent where it knows nobody. */
  readonly name?: string;
  /** Whether the person is on the list of those who are never looked up again. */
  readonly isForgotten: boolean;
  /** Entries of the purchased data. */
  readonly entries: number;
  /** Cells that the add-on wrote about the person, and formulas that show the person. */
  readonly results: number;
  readonly formulas: number;
  /** Other cells that name nobody but the person. */
  readonly others: number;
  /** Rows of logs and hidden tabs, and settings of the file. */
  readonly logs: number;
  /** The first cells that stay in any case, and how many they are: longer texts, and formulas that name the person. */
  readonly staying: number;
  readonly stayingIn: readonly string[];
}

/** What to remove from cells. */
export interface ForgetOptions {
  readonly results: boolean;
  readonly others: boolean;
}

/** What was removed, and what is left. */
export interface PersonForgotten {
  readonly entries: number;
  readonly cells: number;
  readonly formulas: number;
  readonly logs: number;
  /** Cells that this person may not edit. */
  readonly protected: number;
  /** Cells that still name the person, the protected ones included, and the first of them. */
  readonly left: number;
  readonly leftIn: readonly string[];
}
