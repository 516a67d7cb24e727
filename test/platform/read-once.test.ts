/** One execution reads properties and cache once while that is certain, and again when others may have written. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readOnce } from '../../src/platform/read-once';
import type { Screen } from '../../src/ports';
import { type FakePorts, fakePorts } from '../support/fake-ports';

interface Google extends FakePorts {
  readonly screen: Screen;
}

/** Is a screen on which a person agrees to everything. */
const SCREEN: Screen = {
  isThere: () => true,
  setMenu: () => undefined,
  confirm: () => true,
  tell: () => undefined,
  toast: () => undefined,
  openPanel: () => undefined,
  openWindow: () => undefined,
  authorizeAt: () => undefined,
};

let google: Google;
let once: ReturnType<typeof readOnce<Google>>;

beforeEach(() => {
  google = { ...fakePorts(), screen: SCREEN };
  once = readOnce(google);
});

/** Writes a property of the document as another execution would. */
function otherWrites(value: string): void {
  google.document.shared = value;
}

function readShared(): string | undefined {
  return once.ports.documentProperties.getAll().shared;
}

describe('the properties of the document', () => {
  it('are read once, however often they are requested, and include what this execution writes', () => {
    otherWrites('1');
    expect(readShared()).toBe('1');
    once.ports.documentProperties.setAll({ own: 'a', gone: 'b' });
    once.ports.documentProperties.remove(['gone']);
    expect(once.ports.documentProperties.getAll()).toEqual({ shared: '1', own: 'a' });
    expect(google.counts['document.getAll']).toBe(1);
    expect(google.document).toEqual({ shared: '1', own: 'a' });
  });

  it('are read again once per hold of the lock, and stay known after it', () => {
    readShared();
    for (const value of ['2', '3']) {
      otherWrites(value);
      once.ports.lock.within(1_000, () => {
        expect(readShared()).toBe(value);
        expect(readShared()).toBe(value);
      });
      expect(readShared()).toBe(value);
    }
    expect(google.counts['document.getAll']).toBe(3);
  });

  it.each([
    ['an answer', () => once.ports.http.sendAll([])],
    ['a pause', () => once.ports.clock.sleep(1_000)],
    ['a question', () => once.ports.screen.confirm('Continue run', 'Go on?')],
    ['a message', () => once.ports.screen.tell('Continue run', 'Done.')],
    ['they were forgotten', () => once.forget()],
  ])('are read again after %s', (_what, happen) => {
    readShared();
    otherWrites('2');
    happen();
    expect(readShared()).toBe('2');
  });

  it('are read again after a failed write, because a part of it may be stored', () => {
    readShared();
    google.documentProperties.setAll = (values) => {
      Object.assign(google.document, values);
      throw new Error('Service invoked too many times');
    };
    expect(() => once.ports.documentProperties.setAll({ shared: '2' })).toThrow('too many times');
    expect(readShared()).toBe('2');
  });

  it('are not changed for a caller that has already read them', () => {
    otherWrites('1');
    const before = once.ports.documentProperties.getAll();
    once.ports.documentProperties.setAll({ shared: '2' });
    once.ports.documentProperties.remove(['shared']);
    expect(before).toEqual({ shared: '1' });
  });
});

describe('the properties of the person', () => {
  it('stay known under the lock and during requests, and are read again after a pause', () => {
    const read = () => once.ports.userProperties.getAll();
    read();
    once.ports.lock.within(1_000, read);
    once.ports.http.sendAll([]);
    read();
    expect(google.counts['user.getAll']).toBe(1);
    once.ports.clock.sleep(1);
    read();
    expect(google.counts['user.getAll']).toBe(2);
  });
});

describe('the cache', () => {
  const read = () => once.ports.cache.getAll(['a', 'b']);

  it('is read each time outside the lock', () => {
    read();
    google.cached.a = '1';
    expect(read()).toEqual({ a: '1' });
    expect(google.counts['cache.getAll']).toBe(2);
  });

  it('is read once for each item under the lock, and includes there what was written', () => {
    google.cached.a = '1';
    once.ports.lock.within(1_000, () => {
      expect(read()).toEqual({ a: '1' });
      once.ports.cache.putAll({ b: '2' }, 60);
      once.ports.cache.removeAll(['a']);
      expect(read()).toEqual({ b: '2' });
    });
    expect(google.counts['cache.getAll']).toBe(1);
    google.cached.b = '3';
    expect(read()).toEqual({ b: '3' });
  });
});
