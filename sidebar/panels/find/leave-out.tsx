/** Who shall not be found, whatever the criteria say. */
import type { SearchDraft } from '../../../src/rpc';
import type { FindPeople } from '../../state/find-people';
import { NeverContact } from '../never-contact';

/** Lusha tells no e-mail with a search. */
const LISTED: Readonly<Record<SearchDraft['kind'], string>> = {
  contact:
    'Whose domain or LinkedIn address is on it is left out of what is found, and charged by Lusha all the same. An e-mail on it leaves nobody out here: e-mails are not known before they are bought.',
  company: 'A company whose domain is on it is left out of what is found, and charged by Lusha all the same.',
};

export function LeaveOut({ finding }: { readonly finding: FindPeople }) {
  const { draft, setLeaveOutDnc } = finding;
  return (
    <section>
      <h2>Leave out</h2>
      {draft.kind === 'contact' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.leaveOutDnc === true}
            onChange={(event) => setLeaveOutDnc(event.currentTarget.checked)}
          />
          <span class="words">
            Leave out people whose every number is marked do-not-call
            <span class="quiet"> (not in every Lusha plan)</span>
          </span>
        </label>
      )}
      <NeverContact effect={LISTED[draft.kind]} button="Never-contact list…" kind="plain" />
    </section>
  );
}
