/** Signals, which are recent events such as a promotion. Lusha charges each signal that a result matches. */
import { SIGNAL_GROUPS, SIGNAL_LABELS } from '../signals/types';
import { criterionIn, type Filter } from './model';
import { findOption, type Option } from './values';

const ANY = 'allSignals';

export const CONTACT_SIGNALS: readonly Option[] = [
  { label: 'Any signal', sent: ANY, aliases: ['any', 'all', 'all signals'] },
  { label: 'Promotion', sent: 'promotion', aliases: ['promoted', 'promotions'] },
  {
    label: 'Company change',
    sent: 'companyChange',
    aliases: ['changed company', 'changed jobs', 'job change', 'new job', 'new company'],
  },
];

/** There is no value for any of them: one page could cost hundreds of credits. */
export const COMPANY_SIGNALS: readonly Option[] = SIGNAL_GROUPS.filter(
  ({ kind }) => kind === 'company',
).flatMap(({ label: parent, types }) =>
  types.map((type) => ({ label: SIGNAL_LABELS[type], sent: type, aliases: [type], parent })),
);

/** Returns the most signals that one result can match; 0 when the filter has none. */
export function signalsAtMost(filter: Filter): number {
  const [id, options] =
    filter.kind === 'contact'
      ? (['signals', CONTACT_SIGNALS] as const)
      : (['company signals', COMPANY_SIGNALS] as const);
  const types = (criterionIn(filter, id, 'include')?.values ?? []).flatMap((value) => {
    const found = value.kind === 'text' ? findOption(options, value.text) : undefined;
    return found?.kind === 'found' ? [found.option.sent] : [];
  });
  return types.includes(ANY) ? CONTACT_SIGNALS.length - 1 : types.length;
}
