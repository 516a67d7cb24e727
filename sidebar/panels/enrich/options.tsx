/** Everything that the usual case needs not: which rows, which columns, where to write, whom to leave out. */
import { useEffect, useState } from 'preact/hooks';
import type { EnrichSetup, EnrichWish } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import { WRITINGS } from '../../text/enrich-words';
import { NeverContact } from '../never-contact';
import { ColumnsChoice, type ColumnsProps } from './columns-choice';
import { PickRows } from './pick-rows';
import { Targets } from './targets';

export interface OptionsProps {
  readonly setup: EnrichSetup;
  readonly wish: EnrichWish;
  readonly onChange: (part: Partial<EnrichWish>) => void;
}

export function Options({ setup, wish, onChange, onHeaderRow }: ColumnsProps) {
  const unclear = setup.refusal !== undefined || setup.rows === 0 || setup.identifiedBy.length === 0;
  const [open, setOpen] = useState(unclear);
  useEffect(() => {
    if (unclear) setOpen(true);
  }, [unclear]);
  return (
    <details class="options" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Options: rows, columns, writing</summary>
      <section>
        <PickRows setup={setup} wish={wish} onChange={onChange} />
      </section>
      <section>
        <ColumnsChoice
          key={setup.tab.id}
          setup={setup}
          wish={wish}
          onChange={onChange}
          onHeaderRow={onHeaderRow}
        />
      </section>
      <section>
        <h2>Writing</h2>
        <Choice
          legend="Where something stands already"
          name="writing"
          value={wish.writing}
          options={WRITINGS}
          onChange={(writing) => onChange({ writing })}
        />
        {wish.writing === 'only empty' && (
          <p class="hint">Title, company and e-mail of one person change together or not at all.</p>
        )}
        <Targets setup={setup} wish={wish} onChange={onChange} />
      </section>
      <section>
        <h2>Never contact list</h2>
        <NeverContact effect="Whoever is on it is never bought." button="Open the list" />
      </section>
    </details>
  );
}
