/** Calls that a page makes with `google.script.run`: what they may contain, and how many run at once. */
import { ScriptException } from '../services/border.js';
import { travels } from '../travels.js';

/** Source: Google's guide to communication between page and script. */
const UNDER_WAY = 10;

export class PageCalls {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  /** Runs `call` at once, or when one of the ten calls before it has ended. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.underWay >= UNDER_WAY) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.underWay += 1;
    try {
      return await call();
    } finally {
      this.underWay -= 1;
      this.waiting.shift()?.();
    }
  }
}

/**
 * Returns why a page cannot make the call, or `null`. Private names do not exist for pages, and dates and
 * functions are not transferred.
 */
export function pageRefusal(name: string, args: readonly unknown[]): ScriptException | null {
  if (name.endsWith('_')) return new ScriptException(`Script function not found: ${name}`);
  const lost = args.findIndex((arg) => arg === undefined || !travels(arg, isLost));
  return lost < 0 ? null : new ScriptException(`Failed due to illegal value in property: ${lost}`);
}

function isLost(value: unknown): boolean {
  return typeof value === 'function' || value instanceof Date;
}
