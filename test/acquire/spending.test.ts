/** Tests reserving, settling and releasing credits, on ports in memory. */
import { describe, expect, it } from 'vitest';
import { readAccountState } from '../../src/acquire/account-state';
import type { PurchaseContext } from '../../src/acquire/purchase-request';
import { cutReserve, Spending } from '../../src/acquire/spending';
import { addSpent } from '../../src/core/caps';
import { createLedger } from '../../src/ledger/ledger';
import { accountUsage } from '../../src/lusha/account';
import { type FakePorts, fakePorts } from '../support/fake-ports';

const ACCOUNT = 'digest';
const COST = { credits: 5, phones: 0 };
const SETTINGS = {
  key: 'key',
  account: ACCOUNT,
  cells: undefined,
  privateEmails: false,
  privateEmailsEu: false,
};
const LOST = { code: 'timeout', message: 'Timeout', lost: true } as const;
const BUDGET = {
  use: 'formulas' as const,
  property: 'spent',
  period: () => 'period',
  cap: { credits: 20, phones: 20 },
};

function spendingOn(ports: FakePorts, changes: Partial<PurchaseContext> = {}): Spending {
  const context: PurchaseContext = {
    ports,
    ledger: createLedger(ports),
    inCell: false,
    startBefore: ports.clock.now() + 20_000,
    endBefore: ports.clock.now() + 25_000,
    claimUntil: ports.clock.now() + 25_000,
    callMs: () => 0,
    timeoutSeconds: 20,
    settings: () => SETTINGS,
    client: () => ({ sendAll: () => [] }),
    ...changes,
  };
  return new Spending(context, { ...SETTINGS, budget: BUDGET });
}

const reserved = (ports: FakePorts) =>
  readAccountState(ports.document, ACCOUNT, ports.clock.now(), BUDGET).spent.credits;

const reserve = (spending: Spending) =>
  spending.reserve(() => ({ value: 'bought', reserve: { cost: COST, claims: ['key'] } }));

describe('the spending of an execution', () => {
  it('is reserved and claimed before anything is sent', () => {
    const ports = fakePorts();
    expect(reserve(spendingOn(ports))).toBe('bought');
    expect(reserved(ports)).toBe(5);
    expect(createLedger(ports).claims()).toHaveProperty('key');
  });

  it('books the charge in place of the reservation, and releases its claims', () => {
    const ports = fakePorts();
    const spending = spendingOn(ports);
    reserve(spending);
    expect(spending.settle({ credits: 3, phones: 0 }, () => ({}))).toBe(true);
    expect(reserved(ports)).toBe(3);
    expect(createLedger(ports).claims()).toEqual({});
  });

  it('keeps the reservation for what is still to be sent, and releases it when nothing more is sent', () => {
    const ports = fakePorts();
    const spending = spendingOn(ports);
    reserve(spending);
    spending.settle({ credits: 1, phones: 0 }, () => ({ holds: { credits: 4, phones: 0 }, claims: ['key'] }));
    expect(reserved(ports)).toBe(5);
    spending.release();
    expect(reserved(ports)).toBe(1);
    expect(createLedger(ports).claims()).toEqual({});
  });

  it('keeps a charge reserved when it cannot be booked, and releases the rest', () => {
    const ports = fakePorts();
    const spending = spendingOn(ports);
    reserve(spending);
    const isBooked = spending.settle({ credits: 2, phones: 0 }, () => {
      throw new Error('Service error');
    });
    expect(isBooked).toBe(false);
    spending.release();
    expect(reserved(ports)).toBe(2);
  });

  it('leaves nothing reserved when its claims cannot be written', () => {
    const ports = fakePorts();
    const ledger = createLedger(ports);
    let isFailing = true;
    const spending = spendingOn(ports, {
      ledger: {
        look: (lookups) => ledger.look(lookups),
        lookAgain: (lookups, properties) => ledger.lookAgain(lookups, properties),
        remember: (entries) => ledger.remember(entries),
        claims: () => ledger.claims(),
        claim(...args) {
          if (isFailing) {
            isFailing = false;
            throw new Error('Service error');
          }
          ledger.claim(...args);
        },
      },
    });
    expect(reserve(spending)).toBeUndefined();
    expect(reserved(ports)).toBe(0);
  });

  it('reserves a repeat before it is sent, in order, as far as the cap has room', () => {
    const ports = fakePorts();
    const asked: (readonly number[])[] = [];
    const call = accountUsage();
    const spending = spendingOn(ports, {
      client: () => ({
        sendAll(calls, { reserveRepeats }) {
          asked.push(reserveRepeats?.([0, 1, 2, 3]) ?? []);
          return calls.map(() => ({ ok: false, failure: LOST, lostAttempts: 1 }));
        },
      }),
    });
    reserve(spending);
    const quotes = [6, 10, 9, Number.NaN].map((credits) => ({ credits, phones: 0 }));
    spending.send(quotes.map((quote) => ({ call, quote })));
    expect(asked).toEqual([[0, 2]]);
    expect(reserved(ports)).toBe(20);
    expect(spending.settle({ credits: 12, phones: 0 }, () => ({}))).toBe(true);
    expect(reserved(ports)).toBe(12);
  });

  it('reserves no repeat while the lock is not free', () => {
    const ports = fakePorts();
    let isFree = true;
    const within = ports.lock.within;
    const spending = spendingOn(
      { ...ports, lock: { within: (wait, work) => (isFree ? within(wait, work) : undefined) } },
      {
        client: () => ({
          sendAll(calls, { reserveRepeats }) {
            isFree = false;
            expect(reserveRepeats?.([0])).toEqual([]);
            isFree = true;
            return calls.map(() => ({ ok: false, failure: LOST, lostAttempts: 1 }));
          },
        }),
      },
    );
    reserve(spending);
    spending.send([{ call: accountUsage(), quote: COST }]);
    expect(reserved(ports)).toBe(5);
  });

  it('waits for the claim of another execution, and decides again when the claim is gone', () => {
    const ports = fakePorts();
    createLedger(ports).claim(['key'], ports.clock.now() + 3_000);
    let decisions = 0;
    const value = spendingOn(ports).reserve(({ now }) => {
      decisions += 1;
      return createLedger(ports).claims().key === undefined ? { value: now } : { claimed: 'key' };
    });
    expect(value).toBeGreaterThan(0);
    expect(decisions).toBe(2);
  });

  it('gives up when another execution holds the claim until no request may start', () => {
    const ports = fakePorts();
    createLedger(ports).claim(['key'], ports.clock.now() + 60_000);
    const before = ports.counts.lock ?? 0;
    expect(spendingOn(ports).reserve(() => ({ claimed: 'key' }))).toBeUndefined();
    expect((ports.counts.lock ?? 0) - before).toBe(1);
  });
});

describe('what an execution that was cut off had reserved', () => {
  const spent = { day: 'run', credits: 9, charged: 4, phones: 0 };

  it('stays in the counter, and is reported once', () => {
    const cut = cutReserve(spent, false);
    expect(cut).toEqual({ credits: 5, spent: { ...spent, unsure: 5 } });
    expect(cutReserve(cut.spent, false).credits).toBe(0);
    expect(addSpent(cut.spent, 2, 0, 2)).toMatchObject({ credits: 11, charged: 6, unsure: 5 });
  });

  it('may be reserved again where a repeat is free, and counts from then on whatever the repeat was charged', () => {
    const { credits, spent: after } = cutReserve(spent, true);
    expect([credits, after.credits]).toEqual([5, 4]);
    const again = addSpent(after, 5, 0, 0);
    expect(again.credits).toBe(9);
    expect(addSpent(again, -5, 0, 0).credits).toBe(9);
  });
});
