import { describe, expect, it } from 'vitest';
import { allShards, readShard, shardOf, writeShard } from '../../src/ledger/cache-shards';

describe('cache shards', () => {
  it('take up fewer than 300 items of the cache', () => {
    expect(allShards().length).toBeLessThan(300);
  });

  it('put every key into one of them', () => {
    for (const key of ['AAxx', '__xx', 'z9xx', '-_xx']) expect(allShards()).toContain(shardOf(key));
  });

  it('leave the oldest entries to the durable stores when they exceed 90 KB, and are marked as partial', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [
        `key${n}`,
        { kind: 'contact' as const, at: n, contact: { id: 'v1.a', title: 'ü'.repeat(300) } },
      ]),
    );
    const text = writeShard(entries, false);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(90_000);
    const shard = readShard(text);
    expect(shard?.partial).toBe(true);
    expect(shard?.entries).toHaveProperty('key299');
    expect(shard?.entries).not.toHaveProperty('key0');
  });

  it('count as lost when their text is missing or broken', () => {
    expect(readShard(undefined)).toBeUndefined();
    expect(readShard('{')).toBeUndefined();
  });
});
