/** What the page shows around the grid, and how messages of the server change it. */
import type {
  AddOnMenu,
  AskedQuestion,
  ExecutionRow,
  PageFacts,
  ShownPage,
  ShownToast,
  Status,
  ToPage,
} from '../../messages.js';

export interface PageState {
  readonly connected: boolean;
  /** Whether this browser has closed the card for first visits. */
  readonly welcomed: boolean;
  readonly facts: PageFacts | null;
  readonly menus: readonly AddOnMenu[];
  readonly sidebar: ShownPage | null;
  readonly dialogs: readonly ShownPage[];
  readonly questions: readonly AskedQuestion[];
  readonly toasts: readonly ShownToast[];
  readonly status: Status | null;
  /** The newest is last. */
  readonly executions: readonly ExecutionRow[];
  /** Failed executions of the menu whose message the person has not closed. */
  readonly failures: readonly ExecutionRow[];
}

export const FIRST_STATE: PageState = {
  connected: true,
  welcomed: false,
  facts: null,
  menus: [],
  sidebar: null,
  dialogs: [],
  questions: [],
  toasts: [],
  status: null,
  executions: [],
  failures: [],
};

const LISTED = 300;

/** Returns the state after a message. Messages for the grid or a frame do not change it. */
export function changedBy(state: PageState, message: ToPage): PageState {
  switch (message.kind) {
    case 'facts':
      return { ...state, facts: message.facts };
    case 'menus':
      return { ...state, menus: message.menus };
    case 'page':
      return withPage(state, message.page);
    case 'close pages':
      return { ...state, sidebar: null, dialogs: [] };
    case 'question':
      return { ...state, questions: [...state.questions, message.question] };
    case 'answered':
      return { ...state, questions: state.questions.filter(({ id }) => id !== message.id) };
    case 'toast':
      return { ...state, toasts: [...state.toasts, message.toast] };
    case 'status':
      return { ...state, status: message.status };
    case 'executions':
      return withExecutions(state, message.rows);
    default:
      return state;
  }
}

/** Adds a page. As on Google, there is one sidebar at a time, and a modal dialog replaces the previous one. */
function withPage(state: PageState, page: ShownPage): PageState {
  if (page.kind === 'showSidebar') return { ...state, sidebar: page };
  const others = state.dialogs.filter(
    ({ kind }) => kind !== 'showModalDialog' || page.kind !== 'showModalDialog',
  );
  return { ...state, dialogs: [...others, page] };
}

/** Returns the state without a page. */
export function withoutPage(state: PageState, id: number): PageState {
  return {
    ...state,
    sidebar: state.sidebar?.id === id ? null : state.sidebar,
    dialogs: state.dialogs.filter((page) => page.id !== id),
  };
}

/** Returns the state with another size of a page, which the page of a dialog may ask for. */
export function withSize(
  state: PageState,
  id: number,
  size: Partial<Pick<ShownPage, 'width' | 'height'>>,
): PageState {
  return { ...state, dialogs: state.dialogs.map((page) => (page.id === id ? { ...page, ...size } : page)) };
}

function withExecutions(state: PageState, rows: readonly ExecutionRow[]): PageState {
  const byId = new Map(state.executions.map((row) => [row.id, row]));
  for (const row of rows) byId.set(row.id, row);
  const failed = rows.filter(({ kind, error }) => kind === 'menu' && error !== null);
  return {
    ...state,
    executions: [...byId.values()].sort((a, b) => a.id - b.id).slice(-LISTED),
    failures: state.status === null ? state.failures : [...state.failures, ...failed],
  };
}
