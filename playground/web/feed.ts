/** Keeps a view of the workbook, in a browser, the same as the workbook. */
import { ARRAY_DATA, type Mutation, shownInViews } from '../workbook/mutations.js';
import { univerSheetId } from '../workbook/sheet-ids.js';
import type { Selection, Workbook } from '../workbook/workbook.js';
import type { ToPage, ViewSelection } from './messages.js';

/** Mutations after which cells have other addresses. */
const MOVES_CELLS = /^sheet\.mutation\.(?:insert|remove|move|reorder)-(?:row|col|range|sheet)/;

export class Feed {
  private outbox: string[] = [];
  private arraysDue = false;
  private flushing = false;
  private stale = false;
  private seq = 0;
  /** The number of the last message that moved cells. */
  private lastMove = 0;
  private arraysSent = '';
  private readonly stop: () => void;

  /** `send` receives the text of one message. */
  constructor(
    private readonly workbook: Workbook,
    private readonly send: (text: string) => void,
  ) {
    this.stop = workbook.mutations.listen((mutation, from) => {
      if (from !== this) this.add(mutation);
    });
    this.sendAll();
  }

  /** Applies what the view did after it had seen message `seen`, all at once, so that nothing calculates in between. */
  receive(list: readonly Mutation[], seen: number): void {
    const moves = list.some(({ id }) => MOVES_CELLS.test(id));
    const missed = this.outbox.length > 0 || seen < this.seq;
    const missedMove = seen < this.lastMove || this.outbox.some((text) => MOVES_CELLS.test(idOf(text)));
    // A change in the view may have removed arrays there.
    this.arraysSent = '';
    const done = list.map((mutation) => this.workbook.mutations.apply(mutation, this)).every(Boolean);
    // If both sides changed at once and one of them moved cells, the view may now differ, so it starts over.
    if (!done || (moves && missed) || missedMove) this.renew();
  }

  close(): void {
    this.stop();
  }

  private add(mutation: Mutation): void {
    if (mutation.id === ARRAY_DATA) this.arraysDue = true;
    else this.outbox.push(JSON.stringify(mutation));
    this.flushSoon();
  }

  private renew(): void {
    this.stale = true;
    this.flushSoon();
  }

  private flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    setImmediate(() => {
      this.flushing = false;
      if (this.stale) this.sendAll();
      else this.flush();
    });
  }

  private flush(): void {
    const list = this.outbox;
    this.outbox = [];
    if (this.arraysDue) {
      this.arraysDue = false;
      const arrays = JSON.stringify(this.workbook.mutations.arrayData());
      if (arrays !== this.arraysSent) list.push(arrays);
      this.arraysSent = arrays;
    }
    if (list.length === 0) return;
    this.seq += 1;
    if (list.some((text) => MOVES_CELLS.test(idOf(text)))) this.lastMove = this.seq;
    this.send(shownInViews(`{"kind":"mutations","seq":${this.seq},"list":[${list.join(',')}]}`));
  }

  private sendAll(): void {
    this.outbox = [];
    this.arraysDue = false;
    this.stale = false;
    this.seq += 1;
    const { mutations, selected } = this.workbook;
    const arrays = mutations.arrayData();
    this.arraysSent = JSON.stringify(arrays);
    const message: ToPage = {
      kind: 'workbook',
      seq: this.seq,
      snapshot: mutations.snapshot(),
      arrays,
      selection: viewSelection(selected),
    };
    this.send(shownInViews(JSON.stringify(message)));
  }
}

/** Converts a selection to the IDs of views. */
export function viewSelection({ sheetId, areas }: Selection): ViewSelection {
  return { sheet: univerSheetId(sheetId), areas };
}

/** Returns the ID at the beginning of a mutation's text. */
function idOf(text: string): string {
  return text.slice('{"id":"'.length, text.indexOf('"', '{"id":"'.length));
}
