/** Menus, alerts, sidebars and dialogs: what the script put on the person's screen, and the person's answers. */
import { type Caller, type Service, Wait } from './border.js';

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  /** `''` for the add-on's own menu. */
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
  /** Title, text and button set, as far as the script gave them. */
  readonly texts: readonly string[];
}

/** `button` is a name of Google's `Button` enumeration. */
export interface QuestionAnswer {
  readonly button: string;
  readonly text: string;
}

export interface Toast {
  readonly text: string;
  readonly title: string;
  /** How long it stays, 5 by default; a negative number keeps it until the person closes it. */
  readonly seconds: number;
}

export type ScreenEvent =
  | { readonly kind: 'menu'; readonly menu: Menu }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'toast'; readonly toast: Toast };

/** An answer that is a promise suspends the execution until the person has given it. */
type Answering = (question: Question) => QuestionAnswer | Promise<QuestionAnswer>;

export interface Screen {
  readonly menus: readonly Menu[];
  readonly pages: readonly Page[];
  readonly questions: readonly Question[];
  readonly toasts: readonly string[];
  /** Answers the questions from now on; without it every answer is OK. */
  answerWith(answer: Answering): void;
  /** Tells of menus, pages and toasts from now on; the answer removes the listener. */
  watch(listener: (event: ScreenEvent) => void): () => void;
  /** Takes the menus away, as closing the file does. */
  clearMenus(): void;
}

export interface UiParts {
  readonly services: { readonly MenuBuilder: Service; readonly Ui: Service };
  readonly screen: Screen;
  toast(toast: Toast): void;
}

/** What a question does to the execution that asks: locks are dropped, and while a person thinks its time stands still. */
export interface Suspension {
  suspend(executionId: number): void;
  resume(executionId: number): void;
}

export function createUi({ suspend, resume }: Suspension): UiParts {
  const menus: Menu[] = [];
  const pages: Page[] = [];
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
      const page = { ...shown, kind };
      pages.push(page);
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

/** Ends when the person has answered, however long that takes. */
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
