/** The manifest's `urlFetchWhitelist`: HTTPS prefixes, one of which every fetch must match. */

/** Returns whether `url` matches a prefix. A host may begin with one `*.`, and the path is case-sensitive. */
export function isAllowed(url: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => matches(url, prefix));
}

function matches(url: string, prefix: string): boolean {
  const wanted = parts(prefix);
  const given = parts(url);
  if (!wanted || !given?.path.startsWith(wanted.path)) return false;
  if (!wanted.host.startsWith('*.')) return given.host === wanted.host;
  return given.host.endsWith(wanted.host.slice(1));
}

function parts(address: string): { readonly host: string; readonly path: string } | null {
  const match = /^https:\/\/([^/?#]+)(.*)$/i.exec(address);
  if (!match?.[1]) return null;
  const rest = match[2] ?? '';
  return { host: match[1].toLowerCase(), path: rest.startsWith('/') ? rest : `/${rest}` };
}
