/** One field for the API key, tested before it is kept. */
import { useRef, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { useAction } from '../state/use-action';
import { sentenceHere } from '../text/errors';

const KEY_PAGE = 'https://dashboard.lusha.com/api/manage-api-keys';

/** Errors that are about what was typed stand by the field; the others below the form. */
const ABOUT_THE_KEY = new Set(['bad_key', 'no_key', 'no_access', 'bad_request']);

export function KeyForm({ panel, onSaved }: { readonly panel: Panel; readonly onSaved: () => void }) {
  const [key, setKey] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const saving = useAction();

  const save = async (): Promise<void> => {
    setMissing(key.trim() === '');
    if (key.trim() === '') {
      field.current?.focus();
      return;
    }
    const view = await saving.run(() => rpc.saveKey(key.trim()));
    if (view) {
      panel.update(view);
      onSaved();
      panel.say('The key works and is saved.');
    } else {
      field.current?.focus();
    }
  };

  const error = missing ? new ScriptError('no_key', '') : saving.error;
  const atField = error && ABOUT_THE_KEY.has(error.code) ? error : undefined;
  const fieldText = missing ? 'Paste your Lusha API key here first.' : atField && sentenceHere(atField);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <label class="label" for="key">
          Lusha API key
        </label>
        <div class="with-toggle">
          <input
            id="key"
            ref={field}
            type={shown ? 'text' : 'password'}
            value={key}
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            data-1p-ignore
            data-lpignore="true"
            aria-invalid={fieldText ? 'true' : undefined}
            aria-describedby={fieldText ? 'key-error key-where' : 'key-where'}
            onInput={(event) => {
              setKey(event.currentTarget.value);
              setMissing(false);
            }}
          />
          <button
            type="button"
            class="toggle"
            aria-pressed={shown}
            aria-label="Show the key"
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        </div>
        {fieldText && (
          <p class="field-error" id="key-error" role="alert">
            {fieldText}
          </p>
        )}
        <p class="hint" id="key-where">
          <a href={KEY_PAGE} target="_blank" rel="noopener noreferrer">
            Get a key at Lusha
          </a>{' '}
          (opens in a new tab)
        </p>
      </div>
      <div class="buttons">
        <Button kind="primary" submit busy={saving.busy ? 'Testing the key…' : undefined}>
          Save key
        </Button>
      </div>
      {error && !fieldText && <Failure error={error} retry={save} />}
      <p class="hint">
        The key is tested first, which costs nothing. It is kept in the store of your own Google account,
        never shown again and never put into the sheet.
      </p>
    </form>
  );
}
