/** The list of job changes: each with what is done with it. */
import type { MovesDecision, MoveView } from '../../../src/rpc';
import { Button } from '../../parts/button';
import type { MovesPanel } from '../../state/panel';
import type { Action } from '../../state/use-action';
import { dayText, isOpenMove, stateText } from '../../text/moves-labels';
import { number } from '../../text/numbers';

/** As many job changes are listed at first; the tab has them all. */
const SHOWN = 50;

/** What a person can do with job changes, and whether that is under way. */
export interface Acting {
  readonly action: Action;
  readonly accept: (decision: MovesDecision) => void;
}

interface MoveListProps {
  readonly panel: MovesPanel;
  readonly moves: readonly MoveView[];
  readonly acting: Acting;
}

/** Lists changes of company, and promotions apart. */
export function MoveList({ panel, moves, acting }: MoveListProps) {
  const parts: readonly (readonly [string, readonly MoveView[]])[] = [
    ['Changed jobs', moves.filter(({ type }) => type === 'companyChange')],
    ['Promotions', moves.filter(({ type }) => type === 'promotion')],
  ];
  return (
    <>
      {parts.map(([title, some]) =>
        some.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <ul class="plain-list moves">
              {some.slice(0, SHOWN).map((move) => (
                <li key={move.key}>
                  <MoveItem panel={panel} move={move} acting={acting} />
                </li>
              ))}
            </ul>
            {some.length > SHOWN && (
              <p class="quiet">{number(some.length - SHOWN)} more are in “Lusha job changes”.</p>
            )}
          </section>
        ),
      )}
    </>
  );
}

interface MoveItemProps {
  readonly panel: MovesPanel;
  readonly move: MoveView;
  readonly acting: Acting;
}

function MoveItem({ panel, move, acting: { action, accept } }: MoveItemProps) {
  const { key, name, title, previousCompany, company, date, type, isEarlier } = move;
  const state = stateText(move);
  const what =
    type === 'promotion' ? company : [previousCompany, company].filter((text) => text !== '').join(' → ');
  return (
    <>
      <p class="strong">{name}</p>
      <p>{what === '' ? 'Changed company' : what}</p>
      <p class="quiet">
        {[title, dayText(date, panel.now), isEarlier ? 'earlier check' : '', state]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {isOpenMove(move) && (
        <div class="buttons tight">
          {(move.state === 'open' || move.state === 'gone') && (
            <Button
              kind="plain"
              off={action.busy}
              about={`of ${name}`}
              onClick={() => accept({ how: 'update', keys: [key] })}
            >
              Update the row
            </Button>
          )}
          <Button
            kind="plain"
            off={action.busy}
            about={`for ${name}`}
            onClick={() => accept({ how: 'add', keys: [key] })}
          >
            Add as new row
          </Button>
          <Button
            kind="plain"
            off={action.busy}
            about={name}
            onClick={() => accept({ how: 'ignore', keys: [key] })}
          >
            Ignore
          </Button>
        </div>
      )}
    </>
  );
}
