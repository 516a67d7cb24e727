/** The drawer that lists the script's executions, the newest first. */
import type { ExecutionRow } from '../../messages.js';
import type { PartProps } from './part-props.js';

interface ExecutionsProps extends PartProps {
  readonly close: () => void;
}

export function Executions({ state, close }: ExecutionsProps) {
  return (
    <section class="drawer" aria-label="Executions" data-testid="executions">
      <header class="drawer-title">
        <h2>Executions</h2>
        <button type="button" class="icon-button" aria-label="Close executions" onClick={close}>
          ×
        </button>
      </header>
      <div class="drawer-list">
        <table>
          <thead>
            <tr>
              {['Function', 'Kind', 'User', 'Start', 'Took', 'Limit', 'Outcome'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {state.executions.toReversed().map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
        {state.executions.length === 0 && <p class="empty">None yet.</p>}
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: ExecutionRow }) {
  const took = row.ended === null ? '' : `${((row.ended - row.started) / 1000).toFixed(2)} s`;
  return (
    <tr data-testid="execution" data-outcome={row.outcome}>
      <td>{row.function}</td>
      <td>{row.kind}</td>
      <td>{row.user}</td>
      <td>{new Date(row.started).toLocaleTimeString('en-GB')}</td>
      <td>{took}</td>
      <td>{row.limitMs / 1000} s</td>
      <td class={`outcome-${row.outcome}`}>{row.error ?? row.outcome}</td>
    </tr>
  );
}
