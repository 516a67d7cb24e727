import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLusha } from '../../../playground/lusha-api/lusha';
import { type LushaServer, serveLusha } from '../../../playground/lusha-api/server';
import { START } from './client';

describe('the local server', () => {
  const lusha = createLusha({ plan: 'free' });
  let server: LushaServer;
  beforeEach(async () => {
    server = await serveLusha(lusha, { now: () => START });
  });
  afterEach(() => server.close());

  const search = () =>
    fetch(`${server.url}/v3/contacts/search`, {
      method: 'POST',
      headers: { api_key: lusha.apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify({ contacts: [{ email: lusha.person(0).email }] }),
    });

  it('gives the answers of the wire on this machine', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const reply = await search();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-rate-limit-daily')).toBe('100');
    expect(await reply.json()).toMatchObject({ results: [{ id: lusha.person(0).id }] });
  });

  it('closes the connection if the wire gives no answer', async () => {
    lusha.fail({ cut: 'after' });
    await expect(search()).rejects.toThrow();
  });
});
