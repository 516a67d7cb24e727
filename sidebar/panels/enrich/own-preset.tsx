/** Keeps the present choice of fields under a name, and forgets it again. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kind } from '../../../src/core/kind';
import { LONGEST_NAME } from '../../../src/core/presets';
import type { EnrichOptions } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Failure } from '../../parts/failure';
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
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const saving = useAction();
  const input = useRef<HTMLInputElement>(null);
  // Before anything can be pressed: the first key is meant for the field.
  useLayoutEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    setWrong(false);
    requestAnimationFrame(() => document.getElementById(SAVE_ID)?.focus());
  };
  const save = async (): Promise<void> => {
    const text = name.trim();
    setWrong(text === '');
    if (text === '') {
      input.current?.focus();
      return;
    }
    const view = await saving.run(() => rpc.savePreset({ kind, name: text, fields, writing }));
    if (!view) return;
    panel.update(view);
    onSaved(text);
  };
  if (!open) {
    return (
      <div class="buttons">
        <Button id={SAVE_ID} onClick={() => setOpen(true)}>
          Save as a preset…
        </Button>
      </div>
    );
  }
  return (
    <>
      <div class="field">
        <label class="label" for="preset-name">
          Name of the preset
        </label>
        <input
          id="preset-name"
          ref={input}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'preset-name-error preset-name-hint' : 'preset-name-hint'}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !saving.busy) close();
            if (event.key !== 'Enter') return;
            // Enter would send the form around it.
            event.preventDefault();
            void save();
          }}
        />
        {wrong && (
          <p class="field-error" id="preset-name-error" role="alert">
            Type a name.
          </p>
        )}
        <p class="hint" id="preset-name-hint">
          For you, in all your files. One of the same name is replaced.
        </p>
      </div>
      <div class="buttons">
        <Button busy={saving.busy ? 'Saving…' : undefined} onClick={() => void save()}>
          Save
        </Button>
        <Button off={saving.busy} onClick={close}>
          Cancel
        </Button>
      </div>
      {saving.error && <Failure error={saving.error} />}
    </>
  );
}

interface DeletePresetProps {
  readonly panel: Panel;
  readonly kind: Kind;
  readonly name: string;
  readonly onDeleted: () => void;
}

/** Asks nothing first: what it held stays chosen, and can be saved again. */
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
