/** The addresses of the page's server. */
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { ClientFiles } from './bundle.js';
import { frameHtml } from './frame-html.js';
import type { Session } from './session.js';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** Creates the routes: the page, its files, and the documents of the frames. */
export function createRoutes(
  session: Session,
  client: Promise<ClientFiles>,
  functionNames: readonly string[],
): Hono {
  const routes = new Hono();
  routes.get('/', async (context) =>
    context.html(await readFile(new URL('client/index.html', import.meta.url), 'utf8')),
  );
  routes.get('/client/:name', async (context) => {
    const name = context.req.param('name');
    const contents = (await client).files.get(name);
    if (!contents) return context.notFound();
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return context.body(new Uint8Array(contents), 200, { 'content-type': type });
  });
  routes.get('/frame/:id', async (context) => {
    const html = session.frame(Number(context.req.param('id')));
    return html === undefined
      ? context.notFound()
      : context.html(frameHtml(html, (await client).frameScript, functionNames));
  });
  return routes;
}
