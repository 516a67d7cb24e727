/** Entry point of the page: connects the grid, the frames, and the controls around them with the server. */
import { render } from 'preact';
import type { FromPage, ToPage } from '../messages.js';
import { connect } from './connection.js';
import { Frames } from './frames.js';
import { Grid } from './grid.js';
import { Page } from './page.js';
import type { Actions } from './state/actions.js';
import { changedBy, FIRST_STATE, type PageState, withoutPage, withSize } from './state/state.js';
import './styles.css';

const WELCOMED = 'welcomed';

let state: PageState = { ...FIRST_STATE, welcomed: localStorage.getItem(WELCOMED) !== null };
let grid: Grid | null = null;

const root = document.getElementById('page') as HTMLElement;
const send = (message: FromPage): void => connection.send(message);
const change = (next: (state: PageState) => PageState): void => {
  state = next(state);
  render(<Page state={state} actions={actions} />, root);
};
/** The script must see what the person has just typed and selected. */
const catchUp = async (): Promise<void> => grid?.catchUp();

const actions: Actions = {
  runMenuItem: (name) => void catchUp().then(() => send({ kind: 'menu item', function: name })),
  sort: (ascending) => void catchUp().then(() => grid?.sort(ascending)),
  perform: (deed) => send({ kind: 'do', deed }),
  fault: (name, on) => send({ kind: 'fault', name, on }),
  tryOut: (example) => send({ kind: 'try', example }),
  closeWelcome: () => {
    localStorage.setItem(WELCOMED, 'yes');
    change((now) => ({ ...now, welcomed: true }));
  },
  answer: (id, button, text) => send({ kind: 'answer', id, button, text }),
  closePage: ({ id }) => change((now) => withoutPage(now, id)),
  closeToast: (id) => change((now) => ({ ...now, toasts: now.toasts.filter((toast) => toast.id !== id) })),
  closeFailure: (id) => change((now) => ({ ...now, failures: now.failures.filter((row) => row.id !== id) })),
};

const frames = new Frames(send, async () => grid?.catchUpUnlessTyping(), {
  close: (id) => change((now) => withoutPage(now, id)),
  resize: (id, size) => change((now) => withSize(now, id, size)),
  focusGrid: () => grid?.focus(),
});

change((first) => first);
const connection = connect(heard, () => change((now) => ({ ...now, connected: false })));

function heard(message: ToPage): void {
  if (message.kind === 'workbook') {
    grid ??= new Grid('grid', send);
    grid.open(message, message.seq);
  } else if (message.kind === 'mutations') grid?.take(message.list, message.seq);
  else if (message.kind === 'rules') grid?.color(message.rules);
  else if (message.kind === 'select') grid?.select(message.selection);
  else if (message.kind === 'reason') grid?.reason(message.id, message.text);
  else if (message.kind === 'reply') frames.reply(message.id, message.reply);
  else change((now) => changedBy(now, message));
  if (message.kind === 'facts') grid?.explain(message.facts.functions);
  if (message.kind === 'toast' && message.toast.seconds >= 0) {
    setTimeout(() => actions.closeToast(message.toast.id), message.toast.seconds * 1000);
  }
}

/** For tests: what a person sees in cells, rows, and tabs. */
Object.assign(window, {
  playground: {
    read: (sheet: string, a1: string) => grid?.read(sheet, a1),
    fills: (sheet: string, a1: string) => grid?.fills(sheet, a1),
    selected: () => grid?.selected() ?? null,
    tabs: () => grid?.tabs(),
    rows: (count: number) => grid?.rows(count),
  },
});
