/** The `billing` of an answer: what it was charged, in the forms that it may have. */

import type { LushaAnswers } from '../../unknowns';

export interface Billing {
  readonly creditsCharged: number;
  readonly resultsReturned: number;
  readonly lowBalance?: boolean;
}

/** Returns the part of an answer that says what it was charged. */
export function billingAnswer(
  billing: Billing,
  form: LushaAnswers['billing'],
): Readonly<Record<string, unknown>> {
  const { creditsCharged, ...others } = billing;
  switch (form) {
    case 'number':
      return { billing };
    case 'text':
      return { billing: { ...others, creditsCharged: `${creditsCharged}` } };
    case 'negative':
      // As the change of the balance.
      return { billing: { ...others, creditsCharged: -creditsCharged } };
    case 'without credits':
      return { billing: others };
    case 'absent':
      return {};
  }
}
