/** HtmlService: the project's HTML files by name. */
import { ScriptException, type Service } from './border.js';

/** Builds HtmlService over the files, whose names may include `.html`. */
export function htmlService(files: Readonly<Record<string, string>>): Service {
  return {
    createHtmlOutputFromFile(_caller, name: string) {
      const html = files[name] ?? files[`${name}.html`];
      if (html === undefined) throw new ScriptException(`No HTML file named ${name} was found.`);
      return html;
    },
  };
}
