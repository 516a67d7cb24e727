/** Selects the emails and phones of a contact that ordinary columns may show, and the texts that they show instead. */
import type { CellValue } from '../cell';
import type { Contact, Email, Phone, PhoneType } from '../contact';
import { TEXTS } from '../texts';

/** Whether private emails may be shown. Both are off by default, and contacts in the EU need the second confirmation. */
export interface FieldSettings {
  readonly privateEmails: boolean;
  readonly privateEmailsEu: boolean;
}

/** These texts are shown where a value is known but may not be shown, or where only another type of it is known. */
const PERSONAL_EMAIL_ONLY = TEXTS.statuses.personalEmailOnly;
export const OFFICE_PHONE_ONLY = TEXTS.statuses.officePhoneOnly;
const DO_NOT_CALL = TEXTS.values.doNotCall;
const EU_UNCONFIRMED = TEXTS.statuses.personalEmailInEu;

/** Returns whether the text says why there is no value. `Do not call` is not such a text, because there is a number. */
export function isPlaceholder(value: CellValue): boolean {
  return value === PERSONAL_EMAIL_ONLY || value === OFFICE_PHONE_ONLY || value === EU_UNCONFIRMED;
}

/** The types of phones, from the best one to reach a contact on to the worst. Any other type is worse. */
const BEST_FIRST: readonly string[] = ['mobile', 'direct', 'work'];

/** Returns the work email, otherwise one of unknown type, otherwise a private one if the settings allow it. */
export function emailOf(contact: Contact, settings: FieldSettings): Email | undefined {
  return (
    firstEmail(contact, 'work') ??
    firstEmail(contact, 'unknown') ??
    (hasPrivate(contact) && privateMayStandIn(contact, settings) ? firstEmail(contact, 'private') : undefined)
  );
}

/** Returns the address of `emailOf`, or a text when there is only a private email that may not be shown. */
export function emailText(contact: Contact, settings: FieldSettings): string {
  return emailOf(contact, settings)?.address ?? (hasPrivate(contact) ? PERSONAL_EMAIL_ONLY : '');
}

/** Returns the work email, or a text when there is only a private email. */
export function workEmailText(contact: Contact): string {
  return firstEmail(contact, 'work')?.address ?? (hasPrivate(contact) ? PERSONAL_EMAIL_ONLY : '');
}

/**
 * Returns the private email for the column that shows only private ones. For contacts in the EU it needs the
 * confirmation.
 */
export function privateEmailText(contact: Contact, settings: FieldSettings): string {
  const address = firstEmail(contact, 'private')?.address;
  if (address === undefined) return '';
  return contact.isEu && !settings.privateEmailsEu ? EU_UNCONFIRMED : address;
}

/** Returns the best number that may be called, or `Do not call` when there are only others. */
export function bestPhoneText(contact: Contact): CellValue {
  const phones = contact.phones ?? [];
  const callable = phones.filter(({ doNotCall }) => !doNotCall);
  const best = BEST_FIRST.flatMap((type) => callable.find((phone) => phone.type === type) ?? [])[0];
  const shown = best ?? callable[0];
  if (shown) return shown.number;
  return phones.length > 0 ? DO_NOT_CALL : '';
}

/** Returns the first number of one type that may be called, or `Do not call` when there are only others. */
export function phoneText(contact: Contact, type: PhoneType): CellValue {
  const ofType = phonesOf(contact, type);
  const callable = ofType.find((phone) => !phone.doNotCall);
  return callable?.number ?? (ofType.length > 0 ? DO_NOT_CALL : '');
}

/** Returns the mobile number, or a text when there is only an office phone. */
export function mobileText(contact: Contact): CellValue {
  const mobile = phoneText(contact, 'mobile');
  return mobile === '' && phonesOf(contact, 'work').length > 0 ? OFFICE_PHONE_ONLY : mobile;
}

/** Returns the numbers that must not be called, for the column of their own that shows them. */
export function doNotCallNumbers(contact: Contact): readonly string[] {
  return (contact.phones ?? []).filter((phone) => phone.doNotCall).map((phone) => phone.number);
}

function firstEmail(contact: Contact, type: Email['type']): Email | undefined {
  return contact.emails?.find((email) => email.type === type);
}

function hasPrivate(contact: Contact): boolean {
  return firstEmail(contact, 'private') !== undefined;
}

function privateMayStandIn(contact: Contact, settings: FieldSettings): boolean {
  return settings.privateEmails && (!contact.isEu || settings.privateEmailsEu);
}

function phonesOf(contact: Contact, type: PhoneType): readonly Phone[] {
  return (contact.phones ?? []).filter((phone) => phone.type === type);
}
