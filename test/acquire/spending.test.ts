/** Tests reserving, settling and releasing credits, on ports in memory. */
import { describe, expect, it } from 'vitest';
import { readAccountState } from '../../src/acquire/account-state';
import type { PurchaseContext } from '../../src/acquire/purchase-request';
import { Spending } from '../../src/acquire/spending';
import { createLedger } from '../../src/ledger/ledger';
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
const BUDGET = { property: 'spent', period: () => 'period', cap: { credits: 20, phones: 20 } };

function spendingOn(ports: FakePorts, changes: Partial<PurchaseContext> = {}): Spending {
  const context: PurchaseContext = {
    ports,
    ledger: createLedger(ports),
    inCell: false,
    startBefore: ports.clock.now() + 20_000,
    endBefore: ports.clock.now() + 25_000,
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
