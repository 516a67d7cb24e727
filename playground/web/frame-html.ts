/** The document of a sidebar or dialog: the script's HTML, in which `google.script` exists before anything else runs. */

/** Builds the document. `frameScript` comes from `ClientFiles`, and `names` are the functions that a page can call. */
export function frameHtml(html: string, frameScript: string, names: readonly string[]): string {
  const callable = names.filter((name) => !name.endsWith('_'));
  const script = `<script>${frameScript}(${JSON.stringify(callable)});</script>`;
  const opening = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = opening ? opening.index + opening[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}
