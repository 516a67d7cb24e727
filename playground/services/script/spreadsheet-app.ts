/** SpreadsheetApp as scripts see it. */
import type { Call } from './border.js';
import { userInterface } from './ui.js';

export function spreadsheetApp(call: Call) {
  return {
    getUi() {
      call('SpreadsheetApp', 'getUi');
      return userInterface(call);
    },
    flush: (): void => void call('SpreadsheetApp', 'flush'),
  };
}
