/** ScriptApp as scripts see it: authorization modes and installable triggers. */
import type { Call } from './border.js';

interface TriggerFacts {
  readonly id: string;
  readonly handler: string;
  readonly event: string;
  readonly source: string;
}

/** Builds ScriptApp over service calls. */
export function scriptApp(call: Call) {
  const trigger = (facts: TriggerFacts) => ({
    getUniqueId: () => facts.id,
    getHandlerFunction: () => facts.handler,
    getEventType: () => facts.event,
    getTriggerSource: () => facts.source,
  });
  const create = (handler: string, kind: string, amount: number) => ({
    create: () => trigger(call<TriggerFacts>('ScriptApp', 'createTrigger', handler, kind, amount)),
  });
  const triggers = () => call<TriggerFacts[]>('ScriptApp', 'getProjectTriggers').map(trigger);
  return {
    AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', FULL: 'FULL' },
    AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
    EventType: { CLOCK: 'CLOCK', ON_OPEN: 'ON_OPEN', ON_EDIT: 'ON_EDIT', ON_CHANGE: 'ON_CHANGE' },
    TriggerSource: { CLOCK: 'CLOCK', SPREADSHEETS: 'SPREADSHEETS' },
    InstallationSource: {
      APPS_MARKETPLACE_DOMAIN_ADD_ON: 'APPS_MARKETPLACE_DOMAIN_ADD_ON',
      NONE: 'NONE',
      WEB_STORE_ADD_ON: 'WEB_STORE_ADD_ON',
    },
    getInstallationSource: () => call<string>('ScriptApp', 'getInstallationSource'),
    getScriptId: () => call<string>('ScriptApp', 'getScriptId'),
    getAuthorizationInfo: (_mode?: string, scopes?: readonly string[]) => {
      const url = call<string | null>('ScriptApp', 'getAuthorizationInfo', scopes ?? null);
      return {
        getAuthorizationStatus: () => (url === null ? 'NOT_REQUIRED' : 'REQUIRED'),
        getAuthorizationUrl: () => url,
      };
    },
    getProjectTriggers: triggers,
    getUserTriggers: triggers,
    deleteTrigger: (one: ReturnType<typeof trigger>): void =>
      void call('ScriptApp', 'deleteTrigger', one.getUniqueId()),
    newTrigger: (handler: string) => ({
      timeBased: () => ({
        after: (ms: number) => create(handler, 'after', ms),
        at: (date: Date) => create(handler, 'at', date.getTime()),
        everyMinutes: (count: number) => create(handler, 'everyMinutes', count),
        everyHours: (count: number) => create(handler, 'everyHours', count),
        everyDays: (count: number) => create(handler, 'everyDays', count),
      }),
      forSpreadsheet: () => ({
        onOpen: () => create(handler, 'ON_OPEN', 0),
        onEdit: () => create(handler, 'ON_EDIT', 0),
        onChange: () => create(handler, 'ON_CHANGE', 0),
      }),
    }),
  };
}
