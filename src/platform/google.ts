/** All of Google that one execution may touch. Nothing here is called before it is needed: in some modes nothing is allowed. */
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

/** Ids of which the first is Google's and the others count on from it: each call of Google takes its time. */
function googleUuids(): () => string {
  let first: string | undefined;
  let count = 0;
  return () => {
    first ??= Utilities.getUuid();
    count += 1;
    return count === 1 ? first : `${first}-${count}`;
  };
}

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

/** For what a person starts from menu or panel. */
export function personPorts(): PersonPorts {
  return { ...googlePorts(), alarm: googleAlarm, book: googleBook, screen: googleScreen };
}
