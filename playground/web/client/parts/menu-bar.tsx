/** The bar at the top: the file's name, the menus, the fictional key, and what is simulated. */
import { useState } from 'preact/hooks';
import type { MenuEntry } from '../../../services/ui.js';
import type { AddOnMenu } from '../../messages.js';
import type { Actions } from '../state/actions.js';
import { CopyKey } from './copy-key.js';
import { Menu, type MenuNode } from './menu.js';
import type { PartProps } from './part-props.js';
import { Chips, simulateNodes } from './simulate.js';

/** The add-on's name, under which Google shows the add-on's menu. */
const ADD_ON = 'Lusha Enrich';

export function MenuBar({ state, actions }: PartProps) {
  const [open, setOpen] = useState<string | null>(null);
  const menu = (label: string, nodes: readonly MenuNode[]) => (
    <Menu
      label={label}
      nodes={nodes}
      open={open === label}
      setOpen={(wanted) => setOpen((now) => (wanted ? label : now === label ? null : now))}
    />
  );
  const sort = (label: string, ascending: boolean): MenuNode => ({
    kind: 'item',
    label,
    run: () => actions.sort(ascending),
  });
  return (
    <header class="menu-bar">
      <div class="file">
        <span class="file-mark">
          <svg viewBox="0 0 24 24" width="26" height="26" role="img" aria-label="Spreadsheet">
            <path fill="#188038" d="M5 2h10l5 5v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z" />
            <path
              fill="#fff"
              d="M7 11h10v8H7zm1.5 1.5v1.7h2.7v-1.7zm4.2 0v1.7h2.8v-1.7zm-4.2 3.1v1.9h2.7v-1.9zm4.2 0v1.9h2.8v-1.9z"
            />
          </svg>
        </span>
        <div>
          <h1 class="file-name">Playground</h1>
          <nav class="menus" aria-label="Menus">
            <Others labels={['File', 'Edit', 'View', 'Insert', 'Format']} />
            {menu('Data', [sort('Sort range A to Z', true), sort('Sort range Z to A', false)])}
            <Others labels={['Tools']} />
            {menu(
              'Extensions',
              state.menus.map((one) => addOnMenu(one, actions)),
            )}
            <Others labels={['Help']} />
          </nav>
        </div>
        <span class="badge">
          Local playground · {state.facts?.api ? 'requests go out for real' : 'everyone in it is made up'}
        </span>
      </div>
      <div class="tools">
        {state.facts?.key && <CopyKey value={state.facts.key} />}
        <Chips state={state} actions={actions} />
        {menu('Simulate', simulateNodes(state, actions))}
      </div>
    </header>
  );
}

/** Menus of Google that the playground does not have, so that the others stand where people look for them. */
function Others({ labels }: { readonly labels: readonly string[] }) {
  return labels.map((label) => (
    <span key={label} class="menu-other" aria-hidden="true" title="Not part of the playground">
      {label}
    </span>
  ));
}

function addOnMenu({ label, entries }: AddOnMenu, actions: Actions): MenuNode {
  return {
    kind: 'menu',
    label: label === '' ? ADD_ON : label,
    nodes: entries.map((entry) => nodeOf(entry, actions)),
  };
}

function nodeOf(entry: MenuEntry, actions: Actions): MenuNode {
  if (entry.kind === 'separator') return entry;
  if (entry.kind === 'item') {
    return { kind: 'item', label: entry.label, run: () => actions.runMenuItem(entry.function) };
  }
  return { kind: 'menu', label: entry.label, nodes: entry.entries.map((inner) => nodeOf(inner, actions)) };
}
