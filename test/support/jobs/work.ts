/** Puts the parts of a job together: who does it, what it may cost, and how its end is judged. */
import type { Ending, Work } from './job';
import type { Approved } from './money';
import type { PeopleFile } from './people-list';
import type { PersistentPerson } from './person';
import { endingViolations, toldViolations } from './told';

interface Parts {
  readonly file: PeopleFile;
  readonly person: PersistentPerson;
  readonly approved: Approved;
  finish(): Promise<Ending>;
  /** Returns the sentences on wrong cells. */
  wrong(): readonly string[];
  unfinished(): readonly string[];
}

/** Creates the work from its parts. */
export function workOf({ file, person, approved, finish, wrong, unfinished }: Parts): Work {
  let last: Ending | undefined;
  return {
    playground: file.playground,
    list: file.list,
    async finish() {
      last = await finish();
      return last;
    },
    async violations() {
      return [
        ...approved.violations(),
        ...file.list.violations(),
        ...wrong(),
        ...toldViolations(person),
        ...(last ? endingViolations(last) : []),
      ];
    },
    async unfinished() {
      return unfinished();
    },
    restrict: file.restrict,
    consent() {
      person.agrees = true;
    },
    leaveAlone() {
      person.leaves = true;
    },
  };
}
