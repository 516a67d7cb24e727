/** A star that saves the search with one press, under a name that its filters suggest. A second press takes it back. */
import { useRef, useState } from 'preact/hooks';
import type { SavedSearch } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { Icon } from '../../parts/icon';
import { STAR, STARRED } from '../../parts/icons';
import { rpc } from '../../script/rpc';
import type { SearchPanel } from '../../state/panel';
import { useAction } from '../../state/use-action';

/** Stands in the top row of a screen that shows a search which can be sent. What happened is said below that row. */
export function Star({ panel }: { readonly panel: SearchPanel }) {
  const { finding, say } = panel;
  const { draft, form } = finding;
  const button = useRef<HTMLButtonElement>(null);
  const changing = useAction();
  const [last, setLast] = useState<Change>();
  const own = form?.saved.find((one) => isSame(one.draft, draft));
  const save = async (): Promise<void> => {
    const starred = await changing.run(() => rpc.starSearch(draft));
    const search = starred?.saved.find(({ name }) => name === starred.name);
    if (!starred || !search) return;
    finding.setSaved(starred.saved);
    setLast({ did: 'Saved', search });
    say(`Saved as “${search.name}”.`);
  };
  const remove = async (search: SavedSearch): Promise<void> => {
    const rest = await changing.run(() => rpc.deleteSearch(search.name));
    if (!rest) return;
    finding.setSaved(rest);
    setLast({ did: 'Removed', search });
    say(`“${search.name}” was removed from the saved searches.`);
  };
  const undo = async ({ did, search }: Change): Promise<void> => {
    const { name, sentence } = search;
    const next = await changing.run(() =>
      did === 'Saved' ? rpc.deleteSearch(name) : rpc.saveSearch(name, sentence, search.draft),
    );
    if (!next) return;
    finding.setSaved(next);
    setLast(undefined);
    say('Undone.');
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="star"
        ref={button}
        aria-label="Save this search"
        aria-pressed={own !== undefined}
        aria-disabled={changing.busy ? 'true' : undefined}
        onClick={() => {
          if (!changing.busy) void (own ? remove(own) : save());
        }}
      >
        <Icon shape={own ? STARRED : STAR} />
      </button>
      {last && isSame(last.search.draft, draft) && (
        <div class="star-note">
          <span class="text">
            {last.did}: {last.search.name}
          </span>
          <Button kind="plain" onClick={() => void undo(last)}>
            Undo
          </Button>
        </div>
      )}
      {changing.error && (
        <div class="star-note">
          <Failure error={changing.error} />
        </div>
      )}
    </>
  );
}

/** What the star has done, which can be undone until the search changes. */
interface Change {
  readonly did: 'Saved' | 'Removed';
  readonly search: SavedSearch;
}

/** A search is the same whatever the order in which its parts were added. */
function isSame(a: object, b: object): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
