/**
 * The reading of rows up to version 0.2, frozen as it was. What cells purchased then is in the ledger under the keys of that
 * reading, so this finds it again. It can go when no file has formulas from before version 0.3 any more.
 */
import { digest } from '../digest';
import type { Kind } from '../kind';
import type { LookupKey } from '../lookup';
import { foldCompany } from './company-names';
import { companyIdentifiers, contactIdentifiers } from './identifiers';
import { fold } from './text';

/** What the former reading made of a row: nothing, or the keys under which its answer is known. */
export type FormerReading =
  | { readonly kind: 'blank' | 'bad input' }
  | { readonly kind: 'lookup'; readonly key: LookupKey; readonly aliases: readonly LookupKey[] };

/** Reads the cells of one row as the former reading did. Never throws. */
export function formerReading(kind: Kind, cells: readonly unknown[]): FormerReading {
  return kind === 'contact' ? formerContact(cells) : formerCompany(cells);
}

function formerContact(cells: readonly unknown[]): FormerReading {
  const by = contactIdentifiers(cells);
  if (typeof by === 'string') return { kind: by };
  const { id = '', email = '', linkedinUrl = '', firstName = '', lastName = '', companyName = '' } = by;
  const names = [fold(firstName), fold(lastName), foldCompany(companyName), by.companyDomain ?? ''];
  return lookupOf(
    ['contact', id, email, linkedinUrl, ...names],
    [
      id && ['contact', id, '', '', '', '', '', ''],
      email && ['contact', '', email, '', '', '', '', ''],
      linkedinUrl && ['contact', '', '', linkedinUrl, '', '', '', ''],
    ],
  );
}

function formerCompany(cells: readonly unknown[]): FormerReading {
  const by = companyIdentifiers(cells);
  if (typeof by === 'string') return { kind: by };
  const { id = '', domain = '', name = '' } = by;
  return lookupOf(
    ['company', id, domain, foldCompany(name)],
    [id && ['company', id, '', ''], domain && ['company', '', domain, '']],
  );
}

function lookupOf(all: readonly string[], single: readonly ('' | readonly string[])[]): FormerReading {
  const keyOf = (parts: readonly string[]) => digest(JSON.stringify(parts));
  const key = keyOf(all);
  const aliases = single.flatMap((parts) => (parts === '' ? [] : [keyOf(parts)]));
  return { kind: 'lookup', key, aliases: aliases.filter((alias) => alias !== key) };
}
