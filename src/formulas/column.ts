/** A field as a column of a formula: its value in a cell, and the text when it was not purchased. */
import type { PurchaseContext } from '../acquire/purchase-request';
import { isFieldBought, type RecordKind } from '../acquire/record-kind';
import type { FieldSettings } from '../core/fields/reachable';
import { movedText } from '../core/run-status';
import { TEXTS } from '../core/texts';
import { isRecord } from '../ledger/entry';
import type { Column } from './table';

/** Makes the column of a field. A paid value that was purchased for another lookup is shown only when it certainly belongs to this one. */
export function columnOf(
  recordKind: RecordKind,
  field: RecordKind['catalogue'][number],
  context: PurchaseContext,
): Column {
  const settings = settingsAtNeed(context);
  return {
    label: field.label,
    value(lookup, { entry }) {
      const record = recordKind.recordOf(entry);
      if (!record || record.idOnly) return undefined;
      const isSure = field.needs === 'preview' || recordKind.matchOf(lookup, record) === 'strong';
      if (!isSure || !isFieldBought(recordKind, record, field)) return undefined;
      return field.read(record, settings, lookup);
    },
    withheld(lookup, { entry }) {
      const record = recordKind.recordOf(entry);
      if (!entry || !isRecord(entry) || !record) return undefined;
      if (entry.failed !== undefined) return recordKind.failureText(entry.failed);
      if (record.idOnly) return undefined;
      const match = recordKind.matchOf(lookup, record);
      if (match === 'moved') return movedText(record.company?.name);
      return match === 'weak' ? TEXTS.statuses.possibleMatch : undefined;
    },
  };
}

/** Reading the settings is a metered call: they are read only where a private e-mail is the question. */
function settingsAtNeed(context: PurchaseContext): FieldSettings {
  return {
    get privateEmails() {
      return context.settings().privateEmails;
    },
    get privateEmailsEu() {
      return context.settings().privateEmailsEu;
    },
  };
}
