/** The fields of the spending limit: credits a day, and the part of them for phones. */
import { CREDITS_ID, type LimitForm, PHONES_ID } from '../state/limit-form';
import { count } from '../text/numbers';
import { NumberField } from './fields';

export function LimitFields({ form, phonePrice }: { readonly form: LimitForm; readonly phonePrice: number }) {
  return (
    <>
      <NumberField
        id={CREDITS_ID}
        label="Spending limit: credits a day"
        value={form.text.credits}
        error={form.wrong.credits}
        hint="For all formulas in this file together."
        onInput={(value) => form.type('credits', value)}
      />
      <NumberField
        id={PHONES_ID}
        label="Of them for phones"
        value={form.text.phones}
        error={form.wrong.phones}
        hint={`A phone costs ${count(phonePrice, 'credit')}.`}
        onInput={(value) => form.type('phones', value)}
      />
    </>
  );
}
