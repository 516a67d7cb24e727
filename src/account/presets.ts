/** Presets of one's own: kept for the person, in all their files. */
import type { PersonExecution } from '../acquire/execution';
import { AddOnError } from '../core/errors';
import {
  cleanPreset,
  type Preset,
  presetProperties,
  readPresets,
  withoutPreset,
  withPreset,
} from '../core/presets';
import { panelView } from './panel-view';
import type { PanelView } from './view';

/** Keeps a choice of fields under its name; one of the same name is replaced. Throws an `AddOnError` where there is no room. */
export function savePreset(execution: PersonExecution, given: Preset): PanelView {
  const preset = cleanPreset(given);
  return preset ? change(execution, (presets) => withPreset(presets, preset)) : panelView(execution);
}

/** Deletes the choice of fields of that name. */
export function deletePreset(execution: PersonExecution, preset: Pick<Preset, 'kind' | 'name'>): PanelView {
  return change(execution, (presets) => withoutPreset(presets, preset));
}

function change(
  execution: PersonExecution,
  next: (presets: readonly Preset[]) => readonly Preset[] | undefined,
): PanelView {
  const { userProperties } = execution.ports;
  const before = userProperties.getAll();
  const presets = next(readPresets(before));
  if (!presets) throw new AddOnError('presets_full');
  userProperties.setAll(presetProperties(presets, before));
  return panelView(execution);
}
