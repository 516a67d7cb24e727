/** What formulas of this file spent today, against their limit where they have one. */
import type { CellsView } from '../../src/rpc';
import { Meter } from '../parts/meter';
import { credits, number } from '../text/numbers';

export function SpentToday({ cells }: { readonly cells: CellsView }) {
  const { on, spent, cap } = cells;
  return (
    <section>
      <h2>Spent today by formulas here</h2>
      {on ? (
        <>
          <SpentMeter label="Credits" spent={spent.credits} of={cap.credits} />
          <SpentMeter label="Of them for phones" spent={spent.phones} of={cap.phones} />
          <p class="hint">The day starts anew at midnight UTC.</p>
        </>
      ) : (
        <p>{credits(spent.credits)}</p>
      )}
    </section>
  );
}

function SpentMeter({
  label,
  spent,
  of,
}: {
  readonly label: string;
  readonly spent: number;
  readonly of: number;
}) {
  const full = of > 0 && spent >= of;
  return (
    <Meter
      label={label}
      value={spent}
      max={of}
      text={`${number(spent)} of ${number(of)}`}
      tone={full ? 'empty' : 'calm'}
      note={full ? 'Limit reached: nothing more is bought today' : undefined}
    />
  );
}
