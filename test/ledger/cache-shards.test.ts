import { describe, expect, it } from 'vitest';
import { allShards, readShard, shardOf, writeShard } from '../../src/ledger/cache-shards';

describe('cache shards', () => {
  it('take fewer than 300 items of the cache', () => {
    expect(allShards().length).toBeLessThan(300);
  });

  it('put every key into one of them', () => {
    for (const key of ['AAxx', '__xx', 'z9xx', '-_xx']) expect(allShards()).toContain(shardOf(key));
  });

  it('leave the oldest entries to the durable stores when they grow past 90 KB, and say so', () => {
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

  it('read a lost or broken text as lost', () => {
    expect(readShard(undefined)).toBeUndefined();
    expect(readShard('{')).toBeUndefined();
  });
});
