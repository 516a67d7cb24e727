/** Menus, alerts, sidebars, and dialogs: what the script shows on the person's screen, and the person's answers. */
import { type Caller, type Service, Wait } from './border.js';
import { type SlashesInScripts, servedPage } from './served-page.js';

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  /** The label; `''` for the add-on's own menu. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export interface Page {
  readonly kind: 'showSidebar' | 'showModalDialog' | 'showModelessDialog';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  /** Title, text, and button set, as far as the script passed them. */
  readonly texts: readonly string[];
}

/** `button` is a name in Google's `Button` enumeration. */
export interface QuestionAnswer {
  readonly button: string;
  readonly text: string;
}

export interface Toast {
  readonly text: string;
  readonly title: string;
  /** How many seconds it stays, 5 by default. A negative number keeps it until the person closes it. */
  readonly seconds: number;
}

export type ScreenEvent =
  | { readonly kind: 'menu'; readonly menu: Menu }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'toast'; readonly toast: Toast };

/** Answers a question. A promise suspends the execution until the person has answered. */
type Answering = (question: Question) => QuestionAnswer | Promise<QuestionAnswer>;

export interface Screen {
  readonly menus: readonly Menu[];
  readonly pages: readonly Page[];
  /** The sidebars that are open now. */
  readonly sidebars: readonly Page[];
  readonly questions: readonly Question[];
  readonly toasts: readonly string[];
  /** Sets how questions are answered from now on. By default, every answer is OK. */
  answerWith(answer: Answering): void;
  /** Calls the listener for menus, pages, and toasts. Returns a function that removes the listener. */
  watch(listener: (event: ScreenEvent) => void): () => void;
  /** Removes the menus, as closing the file does. */
  clearMenus(): void;
}

export interface UiParts {
  readonly services: { readonly MenuBuilder: Service; readonly Ui: Service };
  readonly screen: Screen;
  toast(toast: Toast): void;
}

/**
 * What a question does to the execution that asks it: locks are released, and its time stands still while the
 * person thinks.
 */
export interface Suspension {
  suspend(executionId: number): void;
  resume(executionId: number): void;
}

/** Creates an empty screen and the services that show something on it. `slashes` decides how pages are served, and `secondSidebar` what becomes of the first. */
export function createUi(
  { suspend, resume }: Suspension,
  slashes: SlashesInScripts,
  secondSidebar: 'replaces the first' | 'both stay',
): UiParts {
  const menus: Menu[] = [];
  const pages: Page[] = [];
  const sidebars: Page[] = [];
  const questions: Question[] = [];
  const toasts: string[] = [];
  const listeners = new Set<(event: ScreenEvent) => void>();
  const tell = (event: ScreenEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let answer: Answering = () => ({ button: 'OK', text: '' });
  const ask =
    (kind: Question['kind']) =>
    (caller: Caller, texts: readonly string[]): QuestionAnswer | Wait => {
      suspend(caller.id);
      const question = { kind, texts };
      questions.push(question);
      const given = answer(question);
      if (given instanceof Promise) return whenGiven(given, () => resume(caller.id));
      resume(caller.id);
      return given;
    };
  const show =
    (kind: Page['kind']) =>
    (_caller: Caller, shown: Omit<Page, 'kind'>): void => {
      const page = { ...shown, html: servedPage(shown.html, slashes), kind };
      pages.push(page);
      if (kind === 'showSidebar') {
        if (secondSidebar === 'replaces the first') sidebars.splice(0);
        sidebars.push(page);
      }
      tell({ kind: 'page', page });
    };
  return {
    services: {
      MenuBuilder: {
        addToUi(_caller, label: string, entries: readonly MenuEntry[]) {
          const menu = { label, entries };
          menus.push(menu);
          tell({ kind: 'menu', menu });
        },
      },
      Ui: {
        alert: ask('alert'),
        prompt: ask('prompt'),
        showSidebar: show('showSidebar'),
        showModalDialog: show('showModalDialog'),
        showModelessDialog: show('showModelessDialog'),
      },
    },
    screen: {
      menus,
      pages,
      sidebars,
      questions,
      toasts,
      answerWith(next) {
        answer = next;
      },
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      clearMenus: () => void menus.splice(0),
    },
    toast(toast) {
      toasts.push(toast.text);
      tell({ kind: 'toast', toast });
    },
  };
}

/** Returns a wait that ends when the person has answered, however long that takes. */
function whenGiven(answer: Promise<QuestionAnswer>, resume: () => void): Wait {
  let given: QuestionAnswer | null = null;
  void answer.then((value) => {
    resume();
    given = value;
  });
  return new Wait(
    Number.POSITIVE_INFINITY,
    () => null,
    () => (given ? { value: given } : undefined),
  );
}
