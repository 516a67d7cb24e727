/** One criterion, folded: its values, and those that are chosen. */
import { useRef, useState } from 'preact/hooks';
import type { CriterionDraft, CriterionView } from '../../../src/rpc';
import { Choice } from '../../parts/choice';
import type { FindPeople } from '../../state/find-people';
import { ValueChoice } from './value-choice';

const SIDES = [
  ['include', 'Wanted'],
  ['exclude', 'Left out'],
] as const;
const MATCHES = [
  ['any', 'Any of them'],
  ['all', 'All of them'],
] as const;

interface CriterionProps {
  readonly criterion: CriterionView;
  readonly finding: FindPeople;
}

export function Criterion({ criterion, finding }: CriterionProps) {
  const { id, label, help, canExclude, canMatchAll } = criterion;
  const [open, setOpen] = useState(false);
  const [side, setSide] = useState<CriterionDraft['side']>('include');
  const summary = useRef<HTMLElement>(null);
  const own = finding.draft.criteria.filter((one) => one.id === id);
  const at = { id, side };
  const chosen = own.find((one) => one.side === side);
  const problem = finding.check.answer?.problems.find((one) => one.id === id);
  const remove = (from: CriterionDraft, value: string): void => {
    finding.toggle({ id, side: from.side }, value);
    summary.current?.focus();
  };
  return (
    <div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={summary}>{label}</summary>
        {open && (
          <div class="criterion">
            <p class="hint">{help}</p>
            {canExclude && (
              <Choice
                legend={`${label}: wanted or left out?`}
                name={id}
                value={side}
                options={SIDES}
                inline
                onChange={setSide}
              />
            )}
            <ValueChoice
              criterion={criterion}
              chosen={chosen?.values ?? []}
              onToggle={(value) => finding.toggle(at, value)}
            />
            {canMatchAll && side === 'include' && (chosen?.values.length ?? 0) > 1 && (
              <Choice
                legend={`${label}: how many of them?`}
                name={`${id}-match`}
                value={chosen?.match ?? 'any'}
                options={MATCHES}
                inline
                onChange={(match) => finding.setMatch(at, match === 'all')}
              />
            )}
          </div>
        )}
      </details>
      {own.length > 0 && (
        <ul class="chips" aria-label={`${label}: chosen`}>
          {own.flatMap((one) =>
            one.values.map((value) => (
              <li key={one.side + value}>
                <button
                  type="button"
                  class="chip"
                  aria-label={`Remove ${one.side === 'exclude' ? 'not ' : ''}${value}`}
                  onClick={() => remove(one, value)}
                >
                  {one.side === 'exclude' && 'not '}
                  {value} ×
                </button>
              </li>
            )),
          )}
        </ul>
      )}
      {problem && own.length > 0 && <p class="field-error">{problem.sentence}</p>}
    </div>
  );
}
