/** The user interface as scripts see it: menus, alerts, the sidebar, and dialogs. */
import type { Call } from './border.js';

interface Page {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

interface Answer {
  readonly button: string;
  readonly text: string;
}

/** Builds the Ui object over service calls. */
export function userInterface(call: Call) {
  const menu = (label: string) => {
    const entries: MenuEntry[] = [];
    const builder = {
      label,
      entries,
      addItem(item: string, name: string) {
        entries.push({ kind: 'item', label: item, function: name });
        return builder;
      },
      addSeparator() {
        entries.push({ kind: 'separator' });
        return builder;
      },
      addSubMenu(sub: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
        entries.push({ kind: 'menu', label: sub.label, entries: sub.entries });
        return builder;
      },
      addToUi: (): void => void call('MenuBuilder', 'addToUi', label, entries),
    };
    return builder;
  };
  const ask = (method: string, texts: readonly string[]): Answer => call<Answer>('Ui', method, texts);
  const show =
    (method: string) =>
    (page: Page, title?: string): void =>
      void call('Ui', method, {
        title: title ?? page.getTitle(),
        html: page.getContent(),
        width: page.getWidth(),
        height: page.getHeight(),
      });
  return {
    Button: { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' },
    ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' },
    createMenu: menu,
    createAddonMenu: () => menu(''),
    alert: (...texts: readonly string[]) => ask('alert', texts).button,
    prompt(...texts: readonly string[]) {
      const answer = ask('prompt', texts);
      return { getSelectedButton: () => answer.button, getResponseText: () => answer.text };
    },
    showSidebar: show('showSidebar'),
    showModalDialog: show('showModalDialog'),
    showModelessDialog: show('showModelessDialog'),
  };
}
