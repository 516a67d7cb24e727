/** Builds the ports of one execution. A service is called only when it is needed, because some modes allow none. */
import type { Clock, PersonPorts, Ports } from '../ports';
import { googleAlarm } from './alarm';
import { googleBook } from './book';
import { googleHttp } from './http';
import { googleProbe } from './probe';
import { withRefusals } from './refusals';
import { googleScreen } from './screen';
import { googleSheets } from './sheets';
import { googleCache, googleLock, googleProperties } from './stores';

const DAY_MS = 86_400_000;

const googleClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => Utilities.sleep(ms),
  timeOfDay(epochMs) {
    const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    const [day, time] = Utilities.formatDate(new Date(epochMs), zone, 'EEE HH:mm').split(' ');
    const today = Utilities.formatDate(new Date(), zone, 'EEE');
    return day === today && Math.abs(epochMs - Date.now()) < DAY_MS ? `${time}` : `${day} ${time}`;
  },
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
    userProperties: withRefusals(googleProperties(() => PropertiesService.getUserProperties())),
    documentProperties: withRefusals(
      googleProperties(() => {
        const store = PropertiesService.getDocumentProperties();
        if (!store) throw new Error('Open a spreadsheet first: the add-on works inside one.');
        return store;
      }),
    ),
    cache: googleCache(),
    lock: googleLock,
    clock: googleClock,
    sheets: withRefusals(googleSheets),
    uuid: googleUuids(),
  };
}

/** Builds the ports of an execution that a person starts from the menu or the panel. */
export function personPorts(): PersonPorts {
  return {
    ...googlePorts(),
    alarm: withRefusals(googleAlarm),
    book: withRefusals(googleBook),
    screen: withRefusals(googleScreen),
    probe: googleProbe(),
  };
}
