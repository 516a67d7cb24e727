/** The HYPERLINK function, which the engine lacks: it shows the label and leads to the address. */
import type { BaseFunction, BaseValueObject, Engine } from './univer.js';

/** The first argument of a formula that is one call of HYPERLINK: a text in quotes or the reference of a cell. */
const CALL = /^=\s*HYPERLINK\s*\(\s*(?:"((?:[^"]|"")*)"|(\$?[A-Z]{1,3}\$?\d+))\s*[,;)]/i;

/** Builds the function for the engine. */
export function hyperlinkFunction(engine: Engine): BaseFunction {
  class Hyperlink extends engine.BaseFunction {
    override minParams = 1;
    override maxParams = 2;
    override calculate(address: BaseValueObject, label?: BaseValueObject): BaseValueObject {
      return address.isError() ? address : (label ?? address);
    }
  }
  return new Hyperlink('HYPERLINK');
}

/**
 * Returns the address of a formula that is a call of HYPERLINK, and `null` for any other formula. `read` returns what
 * the cell of an A1 notation shows.
 */
export function hyperlinkAddress(formula: string, read: (a1: string) => string): string | null {
  const call = CALL.exec(formula);
  if (!call) return null;
  const [, quoted, reference] = call;
  const address = reference === undefined ? (quoted ?? '').replaceAll('""', '"') : read(reference);
  return address === '' ? null : address;
}
