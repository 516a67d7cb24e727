/** Searches to begin with, in three lists: examples, the latest ones, and the saved ones. Choosing one fills the form and asks nothing. */
import { useId, useState } from 'preact/hooks';
import type { FindForm, SavedSearch, SearchDraft } from '../../../src/rpc';
import { Icon } from '../../parts/icon';
import { UNFOLD } from '../../parts/icons';
import type { SearchPanel } from '../../state/panel';
import { focusOn } from './focus-on';
import { SavedSearches } from './saved';
import { SearchRow } from './search-row';

const LISTS = [
  ['examples', 'Examples'],
  ['recent', 'Recent'],
  ['saved', 'Saved'],
] as const;

type ListName = (typeof LISTS)[number][0];

const openerId = (name: ListName): string => `searches-${name}`;

interface StartingPointsProps {
  readonly panel: SearchPanel;
  readonly form: FindForm;
}

export function StartingPoints({ panel, form }: StartingPointsProps) {
  const id = useId();
  const [open, setOpen] = useState<ListName>();
  const choose = (draft: SearchDraft, done: string): void => {
    panel.finding.take(draft);
    panel.say(done);
    if (open) focusOn(openerId(open));
    setOpen(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list wherever the focus is in it
    <div
      class="starts"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // A question or a field in the list has Escape for itself.
        if (event.target instanceof Element && event.target.closest('.confirm, .field')) return;
        focusOn(openerId(open));
        setOpen(undefined);
      }}
    >
      <div class="start-buttons">
        {LISTS.map(([name, label]) => (
          <button
            type="button"
            key={name}
            id={openerId(name)}
            class="start"
            aria-expanded={open === name}
            aria-controls={open === name ? id : undefined}
            onClick={() => setOpen(open === name ? undefined : name)}
          >
            {label}
            {name === 'saved' && form.saved.length > 0 && ` (${form.saved.length})`}
            <Icon shape={UNFOLD} size={18} />
          </button>
        ))}
      </div>
      {open && (
        <div class="start-list" id={id}>
          {open === 'examples' && <Searches searches={form.examples} none="" onChoose={choose} />}
          {open === 'recent' && (
            <Searches searches={form.recent} none="Searches you preview appear here." onChoose={choose} />
          )}
          {open === 'saved' && (
            <SavedSearches panel={panel} saved={form.saved} openerId={openerId('saved')} onChoose={choose} />
          )}
        </div>
      )}
    </div>
  );
}

interface SearchesProps {
  readonly searches: readonly SavedSearch[];
  readonly none: string;
  readonly onChoose: (draft: SearchDraft, done: string) => void;
}

function Searches({ searches, none, onChoose }: SearchesProps) {
  if (searches.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="plain-list tight">
      {searches.map((one) => (
        <li key={JSON.stringify(one.draft)}>
          <SearchRow search={one} onChoose={() => onChoose(one.draft, `“${one.name}” is chosen.`)} />
        </li>
      ))}
    </ul>
  );
}
