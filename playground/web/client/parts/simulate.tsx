/** What the playground simulates: its menu, and a chip for each fault that is on. */
import { FAULT_LABELS } from '../../faults.js';
import type { Deed } from '../../messages.js';
import type { MenuNode } from './menu.js';
import type { PartProps } from './part-props.js';

const DEEDS: readonly (readonly [Deed, string])[] = [
  ['minute', '+1 minute'],
  ['next day', 'Next day'],
  ['reopen', 'Reopen file'],
  ['empty cache', 'Empty cache'],
];

/** Lists the faults, each of which is turned on and off by its entry, and what moves the clock or the file. */
export function simulateNodes(
  { facts, status }: PartProps['state'],
  actions: PartProps['actions'],
): MenuNode[] {
  const on = new Set(status?.faults);
  const faults = (facts?.faults ?? []).map((name): MenuNode => {
    const label = on.has(name) ? `✓ ${FAULT_LABELS[name]}` : FAULT_LABELS[name];
    return { kind: 'item', label, run: () => actions.fault(name, !on.has(name)) };
  });
  const heal: MenuNode = { kind: 'item', label: 'Turn all off', run: () => actions.perform('heal') };
  const deeds = DEEDS.map(
    ([deed, label]): MenuNode => ({ kind: 'item', label, run: () => actions.perform(deed) }),
  );
  return faults.length > 0 ? [...faults, heal, { kind: 'separator' }, ...deeds] : deeds;
}

export function Chips({ state, actions }: PartProps) {
  const on = state.status?.faults ?? [];
  return (
    <ul class="chips" aria-label="Simulated now">
      {on.map((name) => (
        <li key={name} class="chip" data-testid="fault">
          {FAULT_LABELS[name]}
          <button
            type="button"
            class="chip-off"
            aria-label={`Turn off: ${FAULT_LABELS[name]}`}
            onClick={() => actions.fault(name, false)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
