/** What the panel asks about removing a person, or everything of the add-on, from the file. */
import { flag, type Reader, shape, text } from '../core/readers';
import { forgetPerson, removeAll } from '../runs/jobs';
import { findPerson } from '../runs/privacy/forget-person';
import type { PersonRequest } from '../runs/privacy/person';
import type { RemovalOptions } from '../runs/privacy/remove-all';
import type { ForgetOptions } from '../runs/privacy/view';
import { method } from './method';

export const privacyMethods = {
  findPerson: method(() => [person()], findPerson),
  forgetPerson: method(
    () => [person(), shape<ForgetOptions>({ results: flag(), others: flag() })],
    forgetPerson,
  ),
  removeAll: method(() => [shape<RemovalOptions>({ values: flag(), key: flag() })], removeAll),
};

function person(): Reader<PersonRequest> {
  return shape<PersonRequest>({ email: text(), linkedin: text(), name: text(), company: text() });
}
