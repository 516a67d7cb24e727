/** One open file: the pages that show it, what the script shows on their screens, and what the person does there. */
import type { Host } from '../host.js';
import { jsonText } from '../json-text.js';
import type { Screen } from '../services/ui.js';
import { toA1 } from '../workbook/a1.js';
import { sheetIdOf, univerSheetId } from '../workbook/sheet-ids.js';
import type { FaultName } from './faults.js';
import { Feed, viewSelection } from './feed.js';
import type { AskedQuestion, Deed, Example, FromPage, PageFacts, ToPage } from './messages.js';
import type { Meters } from './meters.js';

/** A page's end of the connection. */
export interface PageSocket {
  send(text: string): void;
}

export interface SessionParts {
  readonly host: Host;
  readonly facts: PageFacts;
  readonly meters: Meters;
  readonly functionNames: readonly string[];
  readonly fault: (name: FaultName, on: boolean) => void;
  /** Does one of the examples on the card for first visits. */
  readonly tryOut: (example: Example) => Promise<void>;
  readonly heal: () => void;
}

interface Connected {
  readonly socket: PageSocket;
  readonly feed: Feed;
}

type Answer = Awaited<ReturnType<Parameters<Screen['answerWith']>[0]>>;

interface OpenQuestion {
  readonly question: AskedQuestion;
  readonly resolve: (answer: Answer) => void;
}

const MINUTE_MS = 60_000;

export class Session {
  private readonly connected = new Set<Connected>();
  private readonly questions = new Map<number, OpenQuestion>();
  private readonly frames: string[] = [];
  private asked = 0;
  private toasts = 0;
  private readonly ticking: NodeJS.Timeout;

  constructor(private readonly parts: SessionParts) {
    const { host, meters } = parts;
    host.screen.watch((event) => {
      if (event.kind === 'menu') this.tellAll({ kind: 'menus', menus: host.screen.menus });
      else if (event.kind === 'toast')
        this.tellAll({ kind: 'toast', toast: { ...event.toast, id: ++this.toasts } });
      else {
        const { html, ...page } = event.page;
        this.tellAll({ kind: 'page', page: { ...page, id: this.frames.push(html) } });
      }
    });
    host.screen.answerWith((question) => this.ask({ ...question, id: ++this.asked }));
    host.workbook.onActivate((selection) =>
      this.tellAll({ kind: 'select', selection: viewSelection(selection) }),
    );
    host.workbook.conditionalFormats.onChange(() => this.tellAll(this.rules()));
    this.ticking = setInterval(() => {
      for (const message of meters.news()) this.tellAll(message);
      if (host.triggers.list().length > 0) void host.runDueTriggers();
    }, TICK_MS);
  }

  /** Returns the HTML of a sidebar or dialog by its number. */
  frame(id: number): string | undefined {
    return this.frames[id - 1];
  }

  /** Opens the file and builds its menu, as Google does before anything else. */
  async open(): Promise<void> {
    const { host, functionNames } = this.parts;
    host.screen.clearMenus();
    this.tellAll({ kind: 'menus', menus: [] });
    if (functionNames.includes('onOpen')) await this.run('onOpen', 'open');
  }

  /** Chooses an entry of the add-on's menu by its place; the first one opens the panel. */
  private async openMenuItem(place: number): Promise<void> {
    const entry = this.parts.host.screen.menus.flatMap(({ entries }) => entries)[place];
    if (entry?.kind === 'item') await this.run(entry.function, 'menu');
  }

  /** Shows the file on a page from now on. `close` of the result ends this. */
  connect(socket: PageSocket): { receive(text: string): void; close(): void } {
    const { host, facts, meters } = this.parts;
    const tell = (message: ToPage): void => socket.send(JSON.stringify(message));
    const page = { socket, feed: new Feed(host.workbook, (text) => socket.send(text)) };
    this.connected.add(page);
    tell({ kind: 'facts', facts });
    tell(this.rules());
    tell({ kind: 'menus', menus: host.screen.menus });
    for (const message of meters.all()) tell(message);
    for (const { question } of this.questions.values()) tell({ kind: 'question', question });
    if (facts.welcomes && this.frames.length === 0) void this.openMenuItem(0);
    return {
      receive: (text) => void this.receive(page, JSON.parse(text) as FromPage),
      close: () => {
        page.feed.close();
        this.connected.delete(page);
      },
    };
  }

  close(): void {
    clearInterval(this.ticking);
    for (const { feed } of this.connected) feed.close();
    this.connected.clear();
  }

  private async receive(page: Connected, message: FromPage): Promise<void> {
    const { host } = this.parts;
    switch (message.kind) {
      case 'mutations':
        return page.feed.receive(message.list, message.seen);
      case 'selection':
        return host.workbook.selectAreas({
          sheetId: sheetIdOf(message.selection.sheet),
          areas: message.selection.areas,
        });
      case 'menu item':
        return this.run(message.function, 'menu');
      case 'call':
        return this.call(page, message);
      case 'answer':
        return this.answer(message.id, { button: message.button, text: message.text });
      case 'fault':
        return this.parts.fault(message.name, message.on);
      case 'try':
        return this.tryOut(message.example);
      case 'why':
        return this.explain(page, message);
      case 'do':
        return this.perform(message.deed);
    }
  }

  private rules(): ToPage {
    const all = this.parts.host.workbook.conditionalFormats.all();
    return { kind: 'rules', rules: Object.fromEntries(all.map(([id, rules]) => [univerSheetId(id), rules])) };
  }

  private async tryOut(example: Example): Promise<void> {
    await this.parts.tryOut(example);
    await this.openMenuItem(example === 'list' ? 1 : 0);
  }

  private explain({ socket }: Connected, { id, sheet, cell }: Extract<FromPage, { kind: 'why' }>): void {
    const { workbook } = this.parts.host;
    const name = workbook.sheets.list().find((one) => one.id === sheetIdOf(sheet))?.name;
    const text = name === undefined ? null : workbook.note(name, toA1({ ...cell, rows: 1, columns: 1 }));
    socket.send(JSON.stringify({ kind: 'reason', id, text } satisfies ToPage));
  }

  private async call(page: Connected, message: Extract<FromPage, { kind: 'call' }>): Promise<void> {
    const { id, function: name, args } = message;
    const reply = await this.parts.host.run(name, args, { kind: 'rpc' }).then(
      (value) => ({ value }),
      ({ name, message }: Error) => ({ error: { name, message } }),
    );
    page.socket.send(jsonText({ kind: 'reply', id, reply } satisfies ToPage));
  }

  private async perform(deed: Deed): Promise<void> {
    const { host, heal } = this.parts;
    switch (deed) {
      case 'heal':
        return heal();
      case 'empty cache':
        return host.emptyCaches();
      case 'minute':
        return host.clock.advance(MINUTE_MS);
      case 'next day':
        return host.nextDay();
      case 'reopen':
        this.tellAll({ kind: 'close pages' });
        await Promise.all([this.open(), host.reopen()]);
    }
  }

  /** The record of the execution contains its error, which the page shows. */
  private async run(name: string, kind: 'menu' | 'open'): Promise<void> {
    await this.parts.host.run(name, undefined, { kind }).catch(() => undefined);
  }

  private ask(question: AskedQuestion): Promise<Answer> {
    return new Promise((resolve) => {
      this.questions.set(question.id, { question, resolve });
      this.tellAll({ kind: 'question', question });
    });
  }

  private answer(id: number, answer: Answer): void {
    const open = this.questions.get(id);
    this.questions.delete(id);
    this.tellAll({ kind: 'answered', id });
    open?.resolve(answer);
  }

  private tellAll(message: ToPage): void {
    const text = JSON.stringify(message);
    for (const { socket } of this.connected) socket.send(text);
  }
}

/** How often pages receive the changes of the meters, in real ms. */
const TICK_MS = 150;
