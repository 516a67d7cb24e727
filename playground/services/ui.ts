/** Menus, alerts, sidebars and dialogs: what the script put on the person's screen, and the person's answers. */
import type { Caller, Service } from './border.js';

type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

interface Menu {
  /** `''` for the add-on's own menu. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

interface Page {
  readonly kind: 'showSidebar' | 'showModalDialog' | 'showModelessDialog';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

interface Question {
  readonly kind: 'alert' | 'prompt';
  /** Title, text and button set, as far as the script gave them. */
  readonly texts: readonly string[];
}

/** `button` is a name of Google's `Button` enumeration. */
interface QuestionAnswer {
  readonly button: string;
  readonly text: string;
}

export interface Screen {
  readonly menus: readonly Menu[];
  readonly pages: readonly Page[];
  readonly questions: readonly Question[];
  readonly toasts: readonly string[];
  /** Answers the questions from now on; without it every answer is OK. */
  answerWith(answer: (question: Question) => QuestionAnswer): void;
}

export interface UiParts {
  readonly services: { readonly MenuBuilder: Service; readonly Ui: Service };
  readonly screen: Screen;
  toast(text: string): void;
}

/** `suspend` is called before a question is asked: Google drops the execution's locks there. */
export function createUi(suspend: (executionId: number) => void): UiParts {
  const menus: Menu[] = [];
  const pages: Page[] = [];
  const questions: Question[] = [];
  const toasts: string[] = [];
  let answer = (_question: Question): QuestionAnswer => ({ button: 'OK', text: '' });
  const ask =
    (kind: Question['kind']) =>
    (caller: Caller, texts: readonly string[]): QuestionAnswer => {
      suspend(caller.id);
      const question = { kind, texts };
      questions.push(question);
      return answer(question);
    };
  const show =
    (kind: Page['kind']) =>
    (_caller: Caller, page: Omit<Page, 'kind'>): void => {
      pages.push({ ...page, kind });
    };
  return {
    services: {
      MenuBuilder: {
        addToUi(_caller, label: string, entries: readonly MenuEntry[]) {
          menus.push({ label, entries });
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
    },
    toast: (text) => void toasts.push(text),
  };
}
