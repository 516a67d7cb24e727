/** Tests the note of the balance when several executions request it and spend credits at the same time. */
import { describe, expect, it } from 'vitest';
import { noteAfterOthers } from '../../src/acquire/account-update';
import type { AccountNote } from '../../src/core/account';
import { LIST_PRICES } from '../../src/core/prices';

const BEFORE_AT = 1_000;
const ASKED_AT = 5_000;

const note = (at: number, remaining?: number): AccountNote => ({
  at,
  prices: LIST_PRICES,
  ...(remaining === undefined ? {} : { remaining }),
});

describe('an answer about the balance', () => {
  const answered = note(6_000, 50);

  it('is stored unchanged when no other execution has booked anything in the meantime', () => {
    const before = note(BEFORE_AT, 60);
    expect(noteAfterOthers(answered, ASKED_AT, before, before)).toEqual(answered);
  });

  it('is lowered by what other executions have booked since the request was sent', () => {
    expect(noteAfterOthers(answered, ASKED_AT, note(BEFORE_AT, 60), note(BEFORE_AT, 53)).remaining).toBe(43);
  });

  it('never falls below zero', () => {
    expect(
      noteAfterOthers(note(6_000, 3), ASKED_AT, note(BEFORE_AT, 60), note(BEFORE_AT, 50)).remaining,
    ).toBe(0);
  });

  it('gives way to a lower answer that another execution has received in the meantime', () => {
    expect(noteAfterOthers(answered, ASKED_AT, undefined, note(ASKED_AT, 48)).remaining).toBe(48);
    expect(noteAfterOthers(answered, ASKED_AT, undefined, note(ASKED_AT, 70)).remaining).toBe(50);
  });

  it('replaces a note that is older than the request, however low that note is', () => {
    expect(noteAfterOthers(answered, ASKED_AT, undefined, note(BEFORE_AT, 2))).toEqual(answered);
  });

  it('that names no balance is stored unchanged', () => {
    const silent = note(6_000);
    expect(noteAfterOthers(silent, ASKED_AT, note(BEFORE_AT, 60), note(BEFORE_AT, 53))).toEqual(silent);
  });
});
