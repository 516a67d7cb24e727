/** A search to begin with: its name, and what it looks for. */
import type { SavedSearch } from '../../../src/rpc';

interface SearchRowProps {
  readonly search: SavedSearch;
  readonly onChoose: () => void;
}

export function SearchRow({ search: { name, sentence }, onChoose }: SearchRowProps) {
  return (
    <button type="button" class="row" onClick={onChoose}>
      <span class="text">
        <strong>{name}</strong>
        {sentence !== name && <span class="quiet">{sentence}</span>}
      </span>
    </button>
  );
}
