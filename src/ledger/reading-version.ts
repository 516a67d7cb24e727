/** Under which versions of the reading of rows a file has purchased. An update that reads a row better gives it another key. */
import type { Ports } from '../ports';
import { journalNames, type Properties } from './journal';
import { LEDGER_TAB } from './ledger-sheet';

/** The present version of the reading. Files of version 1 are from before versions were noted. */
const READING_VERSION = 2;
/** This property lists the versions that count in the file, such as `2` or `1,2`. */
const READING_PROPERTY = 'lusha.ledger.reading';

/**
 * `present`: the file knows nothing under a former reading. `former`: rows that are read otherwise now are not purchased until
 * a person has agreed. `both`: a person has agreed, and what is known under the former reading still counts.
 */
export type FileReading = 'present' | 'former' | 'both';

/**
 * Returns which readings the file knows. A file without a readable note is of the former reading if its ledger or journal
 * holds anything, so a lost note makes rows wait at worst.
 */
export function fileReading(properties: Properties, sheets: Ports['sheets']): FileReading {
  const noted = properties[READING_PROPERTY];
  if (noted === `${READING_VERSION}`) return 'present';
  if (noted === `1,${READING_VERSION}`) return 'both';
  // The first row of the tab is its header.
  const isKnowing = journalNames(properties).length > 0 || (sheets.tabRows(LEDGER_TAB) ?? 0) > 1;
  return isKnowing ? 'former' : 'present';
}

/** Returns the property that the first purchase in a file writes, and nothing for a file that has purchased before. */
export function firstReading(properties: Properties, sheets: Ports['sheets']): Properties {
  const note = { [READING_PROPERTY]: `${READING_VERSION}` };
  const isNoted = properties[READING_PROPERTY] === note[READING_PROPERTY];
  return isNoted || fileReading(properties, sheets) !== 'present' ? {} : note;
}

/** Notes that a person has agreed to purchase what is read otherwise now. Later formulas then work at once. */
export function agreeToReading({ documentProperties, sheets }: Ports): void {
  if (fileReading(documentProperties.getAll(), sheets) !== 'former') return;
  documentProperties.setAll({ [READING_PROPERTY]: `1,${READING_VERSION}` });
}
