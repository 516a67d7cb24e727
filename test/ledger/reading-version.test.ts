/** The note of the versions of the reading under which a file has purchased. */
import { describe, expect, it } from 'vitest';
import { agreeToReading, fileReading, firstReading } from '../../src/ledger/reading-version';
import { fakePorts } from '../support/fake-ports';

const VERSION = 'lusha.ledger.reading';
const JOURNAL = { 'j:id': '1text' };

describe('the reading of a file', () => {
  it('is the present one where nothing was purchased, and the former one where something was without a note', () => {
    const ports = fakePorts();
    expect(fileReading({}, ports.sheets)).toBe('present');
    expect(fileReading(JOURNAL, ports.sheets)).toBe('former');
    ports.tabs['Lusha ledger'] = [['header']];
    expect(fileReading({}, ports.sheets)).toBe('present');
    ports.tabs['Lusha ledger'].push(['key']);
    expect(fileReading({}, ports.sheets)).toBe('former');
  });

  it.each([
    ['2', 'present'],
    ['1,2', 'both'],
    ['1', 'former'],
    ['', 'former'],
    ['{', 'former'],
    ['3', 'former'],
  ])('with the note %j is %s', (note, reading) => {
    expect(fileReading({ ...JOURNAL, [VERSION]: note }, fakePorts().sheets)).toBe(reading);
  });

  it('is noted by the first purchase, and not by those of a file of before', () => {
    const { sheets } = fakePorts();
    expect(firstReading({}, sheets)).toEqual({ [VERSION]: '2' });
    expect(firstReading({ [VERSION]: '2' }, sheets)).toEqual({});
    expect(firstReading(JOURNAL, sheets)).toEqual({});
  });

  it('changes when a person agrees, and only in a file of the former one', () => {
    const former = fakePorts();
    Object.assign(former.document, JOURNAL);
    agreeToReading(former);
    expect(former.document[VERSION]).toBe('1,2');
    const present = fakePorts();
    Object.assign(present.document, { ...JOURNAL, [VERSION]: '2' });
    agreeToReading(present);
    agreeToReading(fakePorts());
    expect(present.document[VERSION]).toBe('2');
    expect(present.counts['document.setAll']).toBeUndefined();
  });
});
