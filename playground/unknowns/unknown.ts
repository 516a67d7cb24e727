/** The shape of an uncertain fact: a question with its possible answers. */

/** One uncertain fact. */
export interface Unknown<Answer extends string | number | boolean = string | number | boolean> {
  /** What is unsure, as a question. */
  readonly question: string;
  readonly answers: readonly [Answer, ...Answer[]];
  /** The answer of the stand-in unless another one is chosen. */
  readonly usual: Answer;
  /** Why that answer is the default. */
  readonly why: string;
  /** Whether the installed add-on can ask the real thing without spending credits. */
  readonly askable: boolean;
}
