/** People in formulas: which fields there are, and what stands where one was not bought. */
import { missingReveals } from '../acquire/contact-purchases';
import { PEOPLE } from '../acquire/kinds';
import type { PurchaseContext } from '../acquire/purchase-request';
import type { Contact } from '../core/contact';
import { shortText } from '../core/errors';
import type { ContactField } from '../core/fields/contact';
import type { FieldSettings } from '../core/fields/reachable';
import { type ContactLookup, matchOf } from '../core/lookup';
import { movedText, WEAK_TEXT } from '../core/outcome';
import type { ShownKind } from './records';
import type { Column } from './table';

export const SHOWN_PEOPLE: ShownKind<ContactLookup, Contact, ContactField> = { ...PEOPLE, columnOf };

function columnOf(field: ContactField, context: PurchaseContext): Column<ContactLookup> {
  // Reading the settings is a metered call: only where a private e-mail is the question.
  const settings: FieldSettings = {
    get privateEmails() {
      return context.settings().privateEmails;
    },
    get privateEmailsEu() {
      return context.settings().privateEmailsEu;
    },
  };
  return {
    label: field.label,
    value(lookup, { entry }) {
      if (entry?.kind !== 'contact' || entry.contact.idOnly) return undefined;
      // Bought for another lookup, perhaps; for this one it may be somebody else's.
      const sure = field.needs === 'preview' || matchOf(lookup, entry.contact) === 'strong';
      if (!sure) return undefined;
      const missing = missingReveals(entry.contact, new Set([field.needs])).length > 0;
      return missing ? undefined : field.read(entry.contact, settings, lookup);
    },
    withheld(lookup, { entry }) {
      if (entry?.kind !== 'contact') return undefined;
      if (entry.failed === 'restricted') return shortText('restricted');
      if (entry.failed !== undefined) return `failed: ${entry.failed}`;
      if (entry.contact.idOnly) return undefined;
      const match = matchOf(lookup, entry.contact);
      if (match === 'moved') return movedText(entry.contact.company?.name);
      return match === 'weak' ? WEAK_TEXT : undefined;
    },
  };
}
