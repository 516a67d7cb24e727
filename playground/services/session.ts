/** Session: who is at the screen, as far as the mode lets the script know. */
import type { Service } from './border.js';

/** Builds Session. A custom function gets no email address of a person. */
export function sessionService(settings: { readonly locale: string; readonly timeZone: string }): Service {
  return {
    getActiveUser: (caller) => (caller.mode === 'CUSTOM_FUNCTION' ? '' : caller.user),
    getEffectiveUser: (caller) => (caller.mode === 'CUSTOM_FUNCTION' ? '' : caller.effectiveUser),
    getTemporaryActiveUserKey: (caller) => `key-of-${caller.user}`,
    getActiveUserLocale: () => settings.locale,
    getScriptTimeZone: () => settings.timeZone,
  };
}
