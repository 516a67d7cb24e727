/** Signals, which are recent events such as a promotion. Lusha charges each signal that a result matches. */
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

/** Returns the most signals that one result can match; 0 when the filter has none. */
export function signalsAtMost(filter: Filter): number {
  const types = (criterionIn(filter, 'signals', 'include')?.values ?? []).flatMap((value) => {
    const found = value.kind === 'text' ? findOption(CONTACT_SIGNALS, value.text) : undefined;
    return found?.kind === 'found' ? [found.option.sent] : [];
  });
  return types.includes(ANY) ? CONTACT_SIGNALS.length - 1 : types.length;
}
