/** Questions about services: permissions, refusals, triggers, stores, the lock, the cache, and how fast they answer. */
import { CHECK_PROPERTY } from '../../core/check/cell-text';
import type { CheckAnswer } from '../../core/check/question';
import { googleRefusal } from '../../core/google-refusals';
import { LOCK_WAIT_MS } from '../../core/limits';
import { HOURLY } from '../job/hourly';
import { harmless, type Topic, type TopicContext } from './topic';

const PERMISSIONS: Topic = {
  names: ['missingScope'],
  ask({ execution }) {
    const missing = execution.ports.probe.permissions().filter(({ isGranted }) => !isGranted);
    return [{ name: 'missingScope', seen: missing.map(({ name }) => name).join(', ') || 'none' }];
  },
};

/** A word of Google's refusal in each language that the tests know. */
const LANGUAGES: readonly (readonly [language: string, word: RegExp])[] = [
  ['en', /permission/],
  ['de', /berechtigt/],
  ['fr', /autorisé/],
  ['es', /permiso/],
  ['ja', /権限/],
  ['pt', /permissão/],
];

const REFUSALS: Topic = {
  names: ['refusals', 'refusalLanguage'],
  ask({ execution }) {
    const { probe } = execution.ports;
    const message = probe.refusal();
    if (message === '') return [{ name: 'refusals', seen: 'not refused' }];
    // What follows the first colon is the same in all languages.
    const words = message.replace(/[:：].*$/s, '');
    const language = LANGUAGES.find(([, word]) => word.test(words))?.[0] ?? 'other';
    return [
      {
        name: 'refusals',
        seen: googleRefusal(message) === 'no_permission' ? 'recognized' : 'not recognized',
        detail: harmless(words),
      },
      { name: 'refusalLanguage', seen: language === probe.language() ? 'of the person' : language },
    ];
  },
};

const TRIGGERS: Topic = {
  names: ['hourlyTrigger'],
  ask({ execution }) {
    const { alarm } = execution.ports;
    if (alarm.isSet(HOURLY)) return [{ name: 'hourlyTrigger', seen: 'one exists' }];
    try {
      alarm.everyHour(HOURLY);
      const seen = alarm.isSet(HOURLY) ? 'created and listed' : 'created, not listed';
      return [{ name: 'hourlyTrigger', seen }];
    } finally {
      alarm.cancel(HOURLY);
    }
  },
};

/** Google's limit for a value of a property, in bytes, by its quota table. */
const VALUE_BYTES = 9 * 1024;
const SIZES = [VALUE_BYTES + 1, VALUE_BYTES, 9_000, 8_000];

const PROPERTIES: Topic = {
  names: ['userProperties', 'propertySize'],
  ask({ execution }) {
    const { documentProperties: store, userProperties } = execution.ports;
    execution.forget();
    const isKept = userProperties.getAll()[CHECK_PROPERTY] !== undefined;
    const largest = SIZES.find((size) => isStored(store, size));
    store.remove([CHECK_PROPERTY]);
    return [
      { name: 'userProperties', seen: isKept ? 'kept' : 'lost' },
      { name: 'propertySize', seen: sizeText(largest) },
    ];
  },
};

type Store = TopicContext['execution']['ports']['documentProperties'];

function isStored(store: Store, size: number): boolean {
  try {
    store.setAll({ [CHECK_PROPERTY]: 'x'.repeat(size) });
    return true;
  } catch {
    return false;
  }
}

function sizeText(largest: number | undefined): string {
  if (largest === undefined) return 'less than 8,000 bytes';
  if (largest > VALUE_BYTES) return 'more than 9 KB';
  return largest === VALUE_BYTES ? '9 KB' : `${largest.toLocaleString('en-US')} bytes`;
}

const LOCK: Topic = {
  names: ['lock'],
  ask({ execution }) {
    const { lock } = execution.ports;
    const take = () => lock.within(LOCK_WAIT_MS, () => true)?.value === true;
    const isFirst = take();
    return [{ name: 'lock', seen: isFirst && take() ? 'taken and released' : 'not taken' }];
  },
};

const CACHE_BYTES = 100 * 1024;
const CACHE_WAIT_MS = 3_000;

const CACHE: Topic = {
  names: ['cache', 'cacheSize'],
  ask({ execution }) {
    const { cache, clock } = execution.ports;
    const [small, large] = [`${CHECK_PROPERTY}.small`, `${CHECK_PROPERTY}.large`];
    cache.putAll({ [small]: 'x' }, 60);
    cache.putAll({ [large]: 'x'.repeat(CACHE_BYTES) }, 60);
    const isLargeKept = cache.getAll([large])[large]?.length === CACHE_BYTES;
    clock.sleep(CACHE_WAIT_MS);
    const isKept = cache.getAll([small])[small] === 'x';
    cache.removeAll([small, large]);
    return [
      { name: 'cache', seen: isKept ? 'kept' : 'lost' },
      { name: 'cacheSize', seen: isLargeKept ? '100 KB' : 'less than 100 KB' },
    ];
  },
};

const CALLS = 20;
/** Slow calls are measured for no longer than this (ms). */
const MEASURE_MS = 4_000;
/** A median above this is slow (ms). */
const QUICK_MS = 200;

const TIMES: Topic = {
  names: ['serviceTime', 'timeZones'],
  ask({ execution, tab }) {
    const { clock, probe } = execution.ports;
    const times: number[] = [];
    const end = clock.now() + MEASURE_MS;
    while (times.length < CALLS && clock.now() < end) {
      const before = clock.now();
      tab.lastRow();
      times.push(clock.now() - before);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const { file, script } = probe.timeZones();
    const service: CheckAnswer = {
      name: 'serviceTime',
      seen: median < QUICK_MS ? 'quick' : 'slow',
      detail: `median of ${times.length} calls ${Math.round(median)} ms`,
    };
    return [service, { name: 'timeZones', seen: file === script ? 'same' : 'different' }];
  },
};

export const SERVICE_TOPICS: readonly Topic[] = [
  TIMES,
  PERMISSIONS,
  REFUSALS,
  TRIGGERS,
  PROPERTIES,
  LOCK,
  CACHE,
];
