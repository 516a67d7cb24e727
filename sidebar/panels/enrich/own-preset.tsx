/** A person's own presets: one is saved from the chosen fields under a name, and can be deleted. */
import { useState } from 'preact/hooks';
import type { Kind } from '../../../src/core/kind';
import { LONGEST_NAME } from '../../../src/core/presets';
import type { EnrichOptions } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
import { NameField } from '../../parts/name-field';
import { rpc } from '../../script/rpc';
import type { Panel } from '../../state/panel';
import { useAction } from '../../state/use-action';

const SAVE_ID = 'save-preset';

interface SavePresetProps {
  readonly panel: Panel;
  readonly options: EnrichOptions;
  readonly onSaved: (name: string) => void;
}

export function SavePreset({ panel, options, onSaved }: SavePresetProps) {
  const { kind, fields, writing } = options;
  const [open, setOpen] = useState(false);
  const saving = useAction();
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => document.getElementById(SAVE_ID)?.focus());
  };
  const save = async (name: string): Promise<void> => {
    const view = await saving.run(() => rpc.savePreset({ kind, name, fields, writing }));
    if (!view) return;
    panel.update(view);
    onSaved(name);
  };
  return open ? (
    <NameField
      id="preset-name"
      label="Name of the preset"
      longest={LONGEST_NAME}
      hint="For you, in all your files. Replaces a preset with the same name."
      yes="Save"
      saving={saving}
      onYes={(name) => void save(name)}
      onNo={close}
    />
  ) : (
    <div class="buttons">
      <Button id={SAVE_ID} onClick={() => setOpen(true)}>
        Save as a preset…
      </Button>
    </div>
  );
}

interface DeletePresetProps {
  readonly panel: Panel;
  readonly kind: Kind;
  readonly name: string;
  readonly onDeleted: () => void;
}

/** Deletes without a question: its fields stay chosen and can be saved again. */
export function DeletePreset({ panel, kind, name, onDeleted }: DeletePresetProps) {
  const deleting = useAction();
  const remove = async (): Promise<void> => {
    const view = await deleting.run(() => rpc.deletePreset({ kind, name }));
    if (!view) return;
    panel.update(view);
    onDeleted();
  };
  return (
    <>
      <div class="buttons">
        <Button busy={deleting.busy ? 'Deleting…' : undefined} onClick={() => void remove()}>
          Delete this preset
        </Button>
      </div>
      {deleting.error && <Failure error={deleting.error} />}
    </>
  );
}
