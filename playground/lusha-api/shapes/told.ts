/** How the parts of an enriched contact are written: types of phones, do-not-call marks, confidence, and dates. */

import type { LushaAnswers } from '../../unknowns';

type Json = Readonly<Record<string, unknown>>;
type Written = Pick<LushaAnswers, 'phoneTypes' | 'doNotCall' | 'confidence' | 'dates'>;

const LEGACY_TYPES: Readonly<Record<string, string>> = { mobile: 'Mobile', direct: 'Direct' };

function phoneType(type: unknown, words: Written['phoneTypes']): unknown {
  if (words === 'specified') return type;
  return words === 'legacy' ? (LEGACY_TYPES[String(type)] ?? 'Phone') : 'satellite_phone';
}

function doNotCall(isSet: unknown, form: Written['doNotCall']): Json {
  switch (form) {
    case 'flag':
      return { doNotCall: isSet };
    case 'text':
      return { doNotCall: String(isSet) };
    case 'number':
      return { doNotCall: isSet === true ? 1 : 0 };
    case 'only where it is set':
      return isSet === true ? { doNotCall: true } : {};
  }
}

function confidence(letter: unknown, form: Written['confidence']): Json {
  switch (form) {
    case 'letters':
      return { confidence: letter };
    case 'lower case':
      return { confidence: typeof letter === 'string' ? letter.toLowerCase() : letter };
    case 'number':
      return { confidence: 87 };
    case 'unheard of':
      return { confidence: 'Catch-all' };
    case 'absent':
      return {};
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes a day such as `2026-08-30`. */
function date(day: string, form: LushaAnswers['dates']): unknown {
  const [year, month, date] = day.split('-');
  switch (form) {
    case 'day':
      return day;
    case 'timestamp':
      return `${day}T04:30:00.000Z`;
    case 'epoch':
      return Date.parse(`${day}T04:30:00Z`);
    case 'words':
      return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
    case 'slashes':
      return `${month}/${date}/${year}`;
  }
}

const DATES: ReadonlySet<string> = new Set(['updateDate', 'startDate']);

function withDates(value: unknown, form: LushaAnswers['dates']): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => withDates(each, form));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      DATES.has(name) && typeof part === 'string' ? date(part, form) : withDates(part, form),
    ]),
  );
}

/** Returns an enriched contact as the answer writes it. */
export function asWritten(record: Json, form: Written): Json {
  const { emails, phones } = record as {
    readonly emails?: readonly Json[];
    readonly phones?: readonly Json[];
  };
  const written = {
    ...record,
    ...(emails
      ? {
          emails: emails.map(({ confidence: letter, ...each }) => ({
            ...each,
            ...confidence(letter, form.confidence),
          })),
        }
      : {}),
    ...(phones
      ? {
          phones: phones.map(({ type, doNotCall: isSet, ...each }) => ({
            ...each,
            type: phoneType(type, form.phoneTypes),
            ...doNotCall(isSet, form.doNotCall),
          })),
        }
      : {}),
  };
  return withDates(written, form.dates) as Json;
}
