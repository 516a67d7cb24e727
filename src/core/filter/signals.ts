/** Signals: what happened lately to those who are searched for. Lusha charges each that a result matches. */
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

/** How many signals one result can match at most; 0 where the filter asks for none. */
export function signalsAtMost(filter: Filter): number {
  const asked = (criterionIn(filter, 'signals', 'include')?.values ?? []).flatMap((value) => {
    const found = value.kind === 'text' ? findOption(CONTACT_SIGNALS, value.text) : undefined;
    return found?.kind === 'found' ? [found.option.sent] : [];
  });
  return asked.includes(ANY) ? CONTACT_SIGNALS.length - 1 : asked.length;
}
