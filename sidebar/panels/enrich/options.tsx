/** Everything that the usual case needs not: which rows, which columns, where to write, whom to leave out. */
import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../parts/choice';
import { WRITINGS } from '../../text/enrich-labels';
import { NeverContact } from '../never-contact';
import { ColumnsChoice } from './columns-choice';
import type { ColumnsProps } from './options-props';
import { PickRows } from './pick-rows';
import { Targets } from './targets';

export function Options({ setup, options, onChange, onHeaderRow }: ColumnsProps) {
  const unclear = setup.refusal !== undefined || setup.rows === 0 || setup.identifiedBy.length === 0;
  const [open, setOpen] = useState(unclear);
  useEffect(() => {
    if (unclear) setOpen(true);
  }, [unclear]);
  return (
    <details class="options" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Options: rows, columns, writing</summary>
      <section>
        <PickRows setup={setup} options={options} onChange={onChange} />
      </section>
      <section>
        <ColumnsChoice
          key={setup.tab.id}
          setup={setup}
          options={options}
          onChange={onChange}
          onHeaderRow={onHeaderRow}
        />
      </section>
      <section>
        <h2>Writing</h2>
        <Choice
          legend="Where something stands already"
          name="writing"
          value={options.writing}
          options={WRITINGS}
          onChange={(writing) => onChange({ writing })}
        />
        {options.writing === 'only empty' && (
          <p class="hint">Title, company and e-mail of one person change together or not at all.</p>
        )}
        <Targets setup={setup} options={options} onChange={onChange} />
      </section>
      <section>
        <h2>Never contact list</h2>
        <NeverContact effect="Whoever is on it is never bought." button="Open the list" />
      </section>
    </details>
  );
}
