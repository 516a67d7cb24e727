/** Session, HtmlService, console, and Logger as scripts see them. */
import type { Call } from './border.js';

/** Builds Session over service calls. */
export function session(call: Call) {
  const user = (method: string) => () => {
    const email = call<string>('Session', method);
    return { getEmail: () => email };
  };
  return {
    getActiveUser: user('getActiveUser'),
    getEffectiveUser: user('getEffectiveUser'),
    getTemporaryActiveUserKey: () => call<string>('Session', 'getTemporaryActiveUserKey'),
    getActiveUserLocale: () => call<string>('Session', 'getActiveUserLocale'),
    getScriptTimeZone: () => call<string>('Session', 'getScriptTimeZone'),
  };
}

/** Builds HtmlService over service calls. */
export function htmlService(call: Call) {
  const output = (html: string) => {
    let content = html;
    let title = '';
    let width: number | null = null;
    let height: number | null = null;
    const page = {
      getContent: () => content,
      getTitle: () => title,
      getWidth: () => width,
      getHeight: () => height,
      append(more: string) {
        content += more;
        return page;
      },
      setTitle(next: string) {
        title = next;
        return page;
      },
      setWidth(next: number) {
        width = next;
        return page;
      },
      setHeight(next: number) {
        height = next;
        return page;
      },
      setSandboxMode: () => page,
      setXFrameOptionsMode: () => page,
      addMetaTag: () => page,
    };
    return page;
  };
  return {
    SandboxMode: { IFRAME: 'IFRAME' },
    XFrameOptionsMode: { DEFAULT: 'DEFAULT', ALLOWALL: 'ALLOWALL' },
    createHtmlOutput: (html = '') => output(html),
    createHtmlOutputFromFile: (name: string) =>
      output(call<string>('HtmlService', 'createHtmlOutputFromFile', name)),
  };
}

function line(parts: readonly unknown[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part))))
    .join(' ');
}

/** Builds `console` and `Logger` over service calls. */
export function consoleAndLogger(call: Call) {
  const at =
    (level: string) =>
    (...parts: readonly unknown[]): void =>
      void call('console', level, line(parts));
  const logger = {
    log(...parts: readonly unknown[]) {
      call('console', 'log', line(parts));
      return logger;
    },
    clear: () => logger,
    getLog: () => '',
  };
  return {
    console: { log: at('log'), info: at('info'), warn: at('warn'), error: at('error') },
    Logger: logger,
  };
}
