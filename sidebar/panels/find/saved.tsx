/** The saved searches of this file: they can be chosen, renamed, deleted and added. They are one of the lists to begin with. */
import { useState } from 'preact/hooks';
import type { SavedSearch, SearchDraft } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Failure } from '../../parts/failure';
import { NameField } from '../../parts/name-field';
import { rpc } from '../../script/rpc';
import type { FindPeople } from '../../state/find-people';
import type { SearchPanel } from '../../state/panel';
import { type Action, useAction } from '../../state/use-action';
import { focusOn } from './focus-on';
import { PasteSearch } from './paste-search';
import { SearchRow } from './search-row';

/** The script cuts longer names. */
const LONGEST_NAME = 60;
const NAME_ID = 'search-name';
const SAVE_ID = 'save-search';
const renameId = (at: number): string => `rename-search-${at}`;
const deleteId = (at: number): string => `delete-search-${at}`;

/** The question that is shown in place of a button. */
interface Asking {
  readonly what: 'save' | 'rename' | 'delete';
  /** The place in the list that it is about. */
  readonly at?: number;
}

interface SavedSearchesProps {
  readonly panel: SearchPanel;
  readonly saved: readonly SavedSearch[];
  /** Puts a search into the form. */
  readonly onChoose: (draft: SearchDraft, done: string) => void;
  /** The id of the button that shows this list. */
  readonly openerId: string;
}

export function SavedSearches({ panel, saved, onChoose, openerId }: SavedSearchesProps) {
  const { finding, say } = panel;
  const { draft, check } = finding;
  const [asking, setAsking] = useState<Asking>();
  const changing = useAction();

  const ask = (next: Asking | undefined, backTo?: string): void => {
    changing.clear();
    setAsking(next);
    if (backTo) focusOn(backTo);
  };
  /** Shows the list that `work` returns. When it fails, the question stays. */
  const change = async (
    work: () => Promise<readonly SavedSearch[]>,
    done: string,
    backTo: string,
  ): Promise<void> => {
    const next = await changing.run(work);
    if (!next) return;
    finding.setSaved(next);
    say(done);
    ask(undefined, backTo);
  };
  return (
    <>
      {saved.length === 0 && (
        <p class="quiet">None yet. Anyone who can edit this file can see saved searches.</p>
      )}
      <ul class="plain-list tight">
        {saved.map((one, at) => (
          <SavedRow
            key={one.name}
            one={one}
            at={at}
            asked={asking?.at === at ? asking.what : undefined}
            changing={changing}
            onAsk={ask}
            onChoose={() => onChoose(one.draft, `“${one.name}” is chosen.`)}
            onRename={(to) => change(() => rpc.renameSearch(one.name, to), 'Renamed.', openerId)}
            onDelete={() => change(() => rpc.deleteSearch(one.name), 'Deleted.', openerId)}
          />
        ))}
      </ul>
      <SaveSearch
        finding={finding}
        asked={asking?.what === 'save'}
        changing={changing}
        onAsk={ask}
        onSave={(name) =>
          change(
            () => rpc.saveSearch(name, check.answer?.sentence ?? '', draft),
            `“${name}” is saved.`,
            SAVE_ID,
          )
        }
      />
      <PasteSearch onRead={(next) => onChoose(next, 'The search was read.')} onPart={finding.take} />
    </>
  );
}

interface SaveSearchProps {
  readonly finding: FindPeople;
  readonly asked: boolean;
  readonly changing: Action;
  readonly onAsk: (next: Asking | undefined, backTo?: string) => void;
  readonly onSave: (name: string) => Promise<void>;
}

function SaveSearch({ finding, asked, changing, onAsk, onSave }: SaveSearchProps) {
  const { isEmpty, check } = finding;
  const canSave = !isEmpty && check.current && check.answer?.problems.length === 0;
  if (asked) {
    return (
      <NameField
        id={NAME_ID}
        label="Name of this search"
        longest={LONGEST_NAME}
        hint="Anyone who can edit this file can see it. Replaces a search with the same name."
        yes="Save"
        saving={changing}
        onYes={(name) => void onSave(name)}
        onNo={() => onAsk(undefined, SAVE_ID)}
      />
    );
  }
  return (
    <>
      <div class="buttons">
        <Button id={SAVE_ID} off={!canSave} onClick={() => onAsk({ what: 'save' })}>
          Save this search…
        </Button>
      </div>
      {isEmpty && <p class="hint">Add filters below, then save them.</p>}
    </>
  );
}

interface SavedRowProps {
  readonly one: SavedSearch;
  readonly at: number;
  readonly asked: Asking['what'] | undefined;
  readonly changing: Action;
  readonly onAsk: (next: Asking | undefined, backTo?: string) => void;
  readonly onChoose: () => void;
  readonly onRename: (to: string) => Promise<void>;
  readonly onDelete: () => Promise<void>;
}

function SavedRow({ one, at, asked, changing, onAsk, onChoose, onRename, onDelete }: SavedRowProps) {
  const { name } = one;
  if (asked === 'rename') {
    return (
      <li>
        <NameField
          id={NAME_ID}
          label={`Another name for “${name}”`}
          first={name}
          longest={LONGEST_NAME}
          yes="Rename"
          saving={changing}
          onYes={(to) => void onRename(to)}
          onNo={() => onAsk(undefined, renameId(at))}
        />
      </li>
    );
  }
  return (
    <li>
      <SearchRow search={one} onChoose={onChoose} />
      {asked === 'delete' ? (
        <Confirm
          question={`Delete “${name}”?`}
          yes="Delete"
          no="Cancel"
          busy={changing.busy ? 'Deleting…' : undefined}
          onYes={() => void onDelete()}
          onNo={() => onAsk(undefined, deleteId(at))}
        >
          <p>It is deleted for everyone in this file. Your sheets stay as they are.</p>
          {changing.error && <Failure error={changing.error} />}
        </Confirm>
      ) : (
        <div class="buttons small">
          <Button kind="plain" id={renameId(at)} onClick={() => onAsk({ what: 'rename', at })}>
            Rename<span class="unseen"> {name}</span>
          </Button>
          <Button kind="plain" id={deleteId(at)} onClick={() => onAsk({ what: 'delete', at })}>
            Delete<span class="unseen"> {name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
