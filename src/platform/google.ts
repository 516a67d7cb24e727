/** Builds the ports of one execution. A service is called only when it is needed, because some modes allow none. */
import type { Clock, PersonPorts, Ports } from '../ports';
import { googleAlarm } from './alarm';
import { googleBook } from './book';
import { googleHttp } from './http';
import { googleScreen } from './screen';
import { googleSheets } from './sheets';
import { googleCache, googleLock, googleProperties } from './stores';

const googleClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => Utilities.sleep(ms),
  timeOfDay: (epochMs) =>
    Utilities.formatDate(new Date(epochMs), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'HH:mm'),
};

/**
 * Returns a generator of ids. Only the first one comes from Google, because each call takes time; a counter extends it.
 */
function googleUuids(): () => string {
  let first: string | undefined;
  let count = 0;
  return () => {
    first ??= Utilities.getUuid();
    count += 1;
    return count === 1 ? first : `${first}-${count}`;
  };
}

/** Builds the ports of any execution. Document properties throw an `Error` when no spreadsheet is open. */
export function googlePorts(): Ports {
  return {
    http: googleHttp,
    userProperties: googleProperties(() => PropertiesService.getUserProperties()),
    documentProperties: googleProperties(() => {
      const store = PropertiesService.getDocumentProperties();
      if (!store) throw new Error('Open a spreadsheet first: the add-on works inside one.');
      return store;
    }),
    cache: googleCache(),
    lock: googleLock,
    clock: googleClock,
    sheets: googleSheets,
    uuid: googleUuids(),
  };
}

/** Builds the ports of an execution that a person starts from the menu or the panel. */
export function personPorts(): PersonPorts {
  return { ...googlePorts(), alarm: googleAlarm, book: googleBook, screen: googleScreen };
}
