/** Which of a person's e-mails and phones may stand in an ordinary column, and what stands there instead. */
import type { CellValue } from '../cell';
import type { Contact, Email, Phone, PhoneType } from '../contact';

/** How far private e-mails are wanted. Off unless the person turned them on; for people in the EU confirmed apart. */
export interface FieldSettings {
  readonly privateEmails: boolean;
  readonly privateEmailsEu: boolean;
}

/** Stand where a value is known and not shown, or where only another kind of it is known. */
export const ONLY_PRIVATE = 'only a private e-mail';
export const ONLY_OFFICE = 'only an office phone';
const DO_NOT_CALL = 'Do not call';
const EU_UNCONFIRMED = 'Private e-mail in the EU, confirm in settings';

/** Whether this is no value but says why there is none; `Do not call` counts as one, as there is a number. */
export function isPlaceholder(value: CellValue): boolean {
  return value === ONLY_PRIVATE || value === ONLY_OFFICE || value === EU_UNCONFIRMED;
}

/** The best line to reach somebody on comes first. */
const BEST_FIRST: readonly PhoneType[] = ['mobile', 'direct', 'work', 'unknown'];

/** The work e-mail, else one of unknown type, else a private one where the settings let it stand in. */
export function emailOf(contact: Contact, settings: FieldSettings): Email | undefined {
  return (
    firstEmail(contact, 'work') ??
    firstEmail(contact, 'unknown') ??
    (hasPrivate(contact) && privateMayStandIn(contact, settings) ? firstEmail(contact, 'private') : undefined)
  );
}

/** As `emailOf`, as text: says so where there is only a private one that may not stand in. */
export function emailText(contact: Contact, settings: FieldSettings): string {
  return emailOf(contact, settings)?.address ?? (hasPrivate(contact) ? ONLY_PRIVATE : '');
}

/** The work e-mail alone. */
export function workEmailText(contact: Contact): string {
  return firstEmail(contact, 'work')?.address ?? (hasPrivate(contact) ? ONLY_PRIVATE : '');
}

/** The private e-mail, for a column that asks for nothing else. In the EU it still takes the confirmation. */
export function privateEmailText(contact: Contact, settings: FieldSettings): string {
  const address = firstEmail(contact, 'private')?.address;
  if (address === undefined) return '';
  return contact.isEu && !settings.privateEmailsEu ? EU_UNCONFIRMED : address;
}

/** The best number that may be called. */
export function bestPhoneText(contact: Contact): CellValue {
  const phones = contact.phones ?? [];
  for (const type of BEST_FIRST) {
    const phone = phones.find((one) => one.type === type && !one.doNotCall);
    if (phone) return phone.number;
  }
  return phones.length > 0 ? DO_NOT_CALL : '';
}

/** The first number of one type that may be called. */
export function phoneText(contact: Contact, type: PhoneType): CellValue {
  const ofType = phonesOf(contact, type);
  const callable = ofType.find((phone) => !phone.doNotCall);
  return callable?.number ?? (ofType.length > 0 ? DO_NOT_CALL : '');
}

/** The mobile number; an office line is none, and the text says when it is all there is. */
export function mobileText(contact: Contact): CellValue {
  const mobile = phoneText(contact, 'mobile');
  return mobile === '' && phonesOf(contact, 'work').length > 0 ? ONLY_OFFICE : mobile;
}

/** The numbers that must not be called, for the column that shows them to those who ask. */
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
