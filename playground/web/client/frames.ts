/** The frames of the sidebar and dialogs: their calls of the script, and their requests to the window around them. */
import type { CallReply, FromPage } from '../messages.js';

interface FrameMessage {
  readonly playgroundCall?: number;
  readonly name?: string;
  readonly args?: string;
  readonly playgroundHost?: 'close' | 'width' | 'height' | 'focus';
  readonly value?: number;
}

export interface FrameDeeds {
  close(pageId: number): void;
  resize(pageId: number, size: { readonly width?: number; readonly height?: number }): void;
  focusGrid(): void;
}

interface Waiting {
  readonly window: Window;
  readonly call: number;
}

export class Frames {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;

  /** `before` is awaited before a call is sent, so that the script sees what the person has just done. */
  constructor(
    private readonly send: (message: FromPage) => void,
    private readonly before: () => Promise<void>,
    private readonly deeds: FrameDeeds,
  ) {
    window.addEventListener('message', ({ source, data }: MessageEvent) => {
      const frame = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-page-id]')].find(
        ({ contentWindow }) => contentWindow !== null && contentWindow === source,
      );
      if (frame?.contentWindow) {
        this.heard(frame.contentWindow, Number(frame.dataset.pageId), data as FrameMessage);
      }
    });
  }

  reply(id: number, reply: CallReply): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.window.postMessage({ playgroundReply: waiting.call, ...reply }, '*');
  }

  private heard(window: Window, pageId: number, message: FrameMessage): void {
    if (message.playgroundCall !== undefined) {
      this.calls += 1;
      const id = this.calls;
      this.waiting.set(id, { window, call: message.playgroundCall });
      const args = JSON.parse(message.args ?? '[]') as unknown[];
      const name = message.name ?? '';
      void this.before().then(() => this.send({ kind: 'call', id, function: name, args }));
      return;
    }
    const { playgroundHost: deed, value = 0 } = message;
    if (deed === 'close') this.deeds.close(pageId);
    if (deed === 'width') this.deeds.resize(pageId, { width: value });
    if (deed === 'height') this.deeds.resize(pageId, { height: value });
    if (deed === 'focus') this.deeds.focusGrid();
  }
}
