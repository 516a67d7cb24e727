/** The selection in the sheet, where the result goes, and what it costs at most. */
import { KIND_LABELS, type Kind } from '../../src/core/kind';
import type { FormulaPlace, PanelView } from '../../src/rpc';
import { Notice } from '../parts/notice';
import { count, credits, number, records } from '../text/numbers';

interface PlacePreviewProps {
  readonly place: FormulaPlace;
  readonly kind: Kind;
  readonly view: PanelView;
}

export function PlacePreview({ place, kind, view }: PlacePreviewProps) {
  return (
    <>
      {place.rows > 0 && (
        <dl class="facts">
          <dt>Selected</dt>
          <dd>
            <span class="strong">{place.source}</span> in {place.tab}: {records(kind, place.rows)}
            {place.blank > 0 && `, ${count(place.blank, 'blank row')}`}
            {place.sample.length > 0 && (
              <ul class="sample">
                {[...new Set(place.sample)].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {place.unreadable > 0 && (
              <p class="quiet">{count(place.unreadable, 'row')} will say “Not enough info”.</p>
            )}
          </dd>
          {place.target !== '' && (
            <>
              <dt>Result</dt>
              <dd>
                <span class="strong">{place.area}</span>
                {place.refusal === undefined && ' (empty cells)'}
              </dd>
            </>
          )}
          {place.formula !== '' && (
            <>
              <dt>Formula</dt>
              <dd>
                <code class="block">{place.formula}</code>
              </dd>
            </>
          )}
          {place.refusal === undefined && (
            <>
              <dt>Costs</dt>
              <dd>{costText(place, kind, view)}</dd>
            </>
          )}
        </dl>
      )}
      {place.advice !== undefined && <Notice kind="info">{place.advice}</Notice>}
      {place.refusal !== undefined && (
        <Notice kind="warning" live>
          {place.refusal}
        </Notice>
      )}
    </>
  );
}

function costText({ atMost, atMostPhones, search, known, rows }: FormulaPlace, kind: Kind, view: PanelView) {
  const knownText =
    known > 0 ? `${number(known)} of ${number(rows)} rows ${known === 1 ? 'is' : 'are'} known already.` : '';
  if (view.access === 'demo') return `0 credits: these are fictional ${KIND_LABELS[kind]}.`;
  if (atMost === 0) return `0 credits. ${knownText}`;
  const parts = [
    search > 0 ? `${number(search)} for looking up` : '',
    atMostPhones > 0 ? `${number(atMostPhones)} for phones` : '',
  ].filter(Boolean);
  const { on, cap, spent } = view.cells;
  const room = Math.max(0, cap.credits - spent.credits);
  return (
    <>
      <span class="strong">Up to {credits(atMost)}</span>
      {parts.length > 0 && `, including ${parts.join(' and ')}`}. {knownText}
      {on && atMost > room && (
        <p class="quiet">
          {credits(room)} left of today’s limit. The other rows will say “Daily limit reached”.
        </p>
      )}
    </>
  );
}
