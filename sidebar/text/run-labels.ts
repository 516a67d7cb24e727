/** Texts about a run that works, and about what it has brought. */
import type { Delivered, RunView } from '../../src/rpc';
import { count, number } from './numbers';

type What = Delivered['what'];

const MANY: Readonly<Record<Exclude<What, 'record'>, string>> = {
  email: 'emails',
  mobile: 'mobiles',
  phone: 'phones',
};

function nameOf(what: What, kind: RunView['kind']): string {
  if (what !== 'record') return MANY[what];
  return kind === 'contact' ? 'people' : 'companies';
}

/** What the run adds: `emails`, `emails and mobiles`. */
export function askedText({ delivered, kind }: Pick<RunView, 'delivered' | 'kind'>): string {
  const names = delivered.map(({ what }) => nameOf(what, kind));
  const last = names.pop() ?? 'data';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

/** Names one thing that was asked for, as the first word of a line: `Emails`. */
export function deliveredText(what: What, kind: RunView['kind']): string {
  return capital(nameOf(what, kind));
}

/** Counts it: `161 emails`, `1 company`. */
export function countOf({ what, rows }: Delivered, kind: RunView['kind']): string {
  if (what === 'record')
    return kind === 'contact' ? count(rows, 'person', 'people') : count(rows, 'company', 'companies');
  return count(rows, what);
}

/** Says what was charged: `Emails 156 + price check 8 = 164`. */
export function chargedText(run: RunView): string {
  const { spent, lookUpCredits = 0 } = run;
  const paid = Math.max(0, spent - lookUpCredits);
  if (lookUpCredits === 0 || paid === 0) {
    return `${lookUpCredits > 0 ? 'Price check' : capital(askedText(run))} ${number(spent)}`;
  }
  return `${capital(askedText(run))} ${number(paid)} + price check ${number(lookUpCredits)} = ${number(spent)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export interface PhaseNumbers {
  readonly done: number;
  readonly of: number;
  readonly spent: number;
  readonly limit: number;
}

/** Returns the numbers of the present phase: a purchase does not count what the price check has finished and charged before it. */
export function phaseNumbers(run: RunView): PhaseNumbers {
  const { phase, stoppedIn, rows, through, price, spent, cap, lookUpCredits = 0 } = run;
  const isPurchase = phase === 'revealing' || stoppedIn === 'revealing';
  if (!isPurchase) return { done: through, of: rows, spent, limit: cap };
  const before = price && !price.estimate ? Math.max(0, rows - price.found) : 0;
  return {
    done: Math.max(0, through - before),
    of: rows - before,
    spent: Math.max(0, spent - lookUpCredits),
    limit: Math.max(0, cap - lookUpCredits),
  };
}
