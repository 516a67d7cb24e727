/** Data validation as scripts see it: dropdowns of given values. */
import { exception } from './border.js';

/** The part of Google's DataValidation that exists here. */
export interface DataValidation {
  /** The values of the dropdown. */
  readonly values: readonly string[];
  getAllowInvalid(): boolean;
}

/** Creates an empty builder. As on Google, other values are allowed with a warning unless the script says otherwise. */
export function dataValidationBuilder() {
  let [values, allowsInvalid]: [readonly string[] | undefined, boolean] = [undefined, true];
  const builder = {
    requireValueInList(given: readonly unknown[], _showDropdown?: boolean) {
      values = given.map(String);
      return builder;
    },
    setAllowInvalid(allowed: boolean) {
      allowsInvalid = allowed;
      return builder;
    },
    build(): DataValidation {
      if (!values) throw exception('The data validation rule has no criteria.');
      const [given, allowed] = [values, allowsInvalid];
      return { values: given, getAllowInvalid: () => allowed };
    },
  };
  return builder;
}
