/** The selected rows, where the result of the formula goes, and the formula. */
import type { Kind } from '../../src/core/kind';
import type { FormulaPlace, PanelView } from '../../src/rpc';
import { CopyCode } from '../parts/copy-code';
import { IconButton } from '../parts/icon-button';
import { REFRESH } from '../parts/icons';
import { Notice } from '../parts/notice';
import { count, credits, number, records } from '../text/numbers';

interface RowsProps {
  readonly place: FormulaPlace | undefined;
  readonly kind: Kind;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** Shows the selection, and reads it again on request. */
export function SelectedRows({ place, kind, busy, onRefresh }: RowsProps) {
  return (
    <section class="fact">
      <h2>Rows</h2>
      <div class="fact-text">
        {!place ? (
          <span class="quiet">Reading the selection…</span>
        ) : place.rows === 0 ? (
          <span class="quiet">None selected</span>
        ) : (
          <>
            <span class="strong">{place.source}</span> · {records(kind, place.rows)}
            {place.sample[0] !== undefined && <p class="quiet one-line">{place.sample[0]}</p>}
            {place.blank > 0 && <p class="quiet">{count(place.blank, 'blank row')}</p>}
            {place.unreadable > 0 && (
              <p class="quiet">{count(place.unreadable, 'row')} will say “Not enough info”.</p>
            )}
          </>
        )}
      </div>
      <IconButton label="Refresh" shape={REFRESH} busy={busy} onClick={onRefresh} />
    </section>
  );
}

interface ResultProps {
  readonly place: FormulaPlace;
  readonly view: PanelView;
}

/** Shows where the result goes, the formula, and what keeps it from being inserted. */
export function FormulaResult({ place, view }: ResultProps) {
  const isRefused = place.refusal !== undefined;
  return (
    <>
      {place.rows > 0 && place.area !== '' && (
        <section class="fact">
          <h2>Result</h2>
          <div class="fact-text">
            <span class="strong">{place.area}</span>
            {!isRefused && ' · empty'}
          </div>
        </section>
      )}
      {isRefused && (
        <Notice kind="warning" live>
          {place.refusal}
        </Notice>
      )}
      {place.rows > 0 && !isRefused && (
        <>
          {place.formula !== '' && <CopyCode text={place.formula} />}
          <p class="quiet">{costText(place, view)}</p>
          <RoomLeft place={place} view={view} />
        </>
      )}
      {place.advice !== undefined && <Notice kind="info">{place.advice}</Notice>}
    </>
  );
}

function costText({ atMost, known, rows }: FormulaPlace, { access }: PanelView): string {
  if (access === 'demo') return 'Uses no credits: these are fictional people.';
  const isKnown = known === 1 ? 'is' : 'are';
  const knownText = known > 0 ? `${number(known)} of ${number(rows)} rows ${isKnown} known already. ` : '';
  return `${knownText}${atMost === 0 ? '' : 'Recalculating costs 0 credits.'}`;
}

function RoomLeft({ place: { atMost }, view: { access, cells } }: ResultProps) {
  const { on, cap, spent } = cells;
  const room = Math.max(0, cap.credits - spent.credits);
  if (access !== 'key' || !on || atMost <= room) return null;
  return (
    <Notice kind="warning">
      {credits(room)} left of today’s limit. The other rows will say “Daily limit reached”.
    </Notice>
  );
}
