/** The form for the API key, which is tested before it is saved. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { described, Field } from '../parts/fields';
import { Form } from '../parts/form';
import { Notice } from '../parts/notice';
import { Title } from '../parts/title';
import { ScriptError } from '../script/failures';
import { rpc } from '../script/rpc';
import type { Panel } from '../state/panel';
import { readStart } from '../state/start';
import { useAction } from '../state/use-action';
import { sentenceHere } from '../text/errors';

/** Lusha's page for keys, in the dashboard where the account is. */
const KEY_PAGE = 'https://dashboard.lusha.com/api/manage-api-keys';

/** Errors about the typed key are shown at the field; the others below the form. */
const ABOUT_THE_KEY = new Set(['bad_key', 'no_key', 'no_access', 'bad_request']);

export function KeyForm({ panel, onSaved }: { readonly panel: Panel; readonly onSaved: () => void }) {
  const [key, setKey] = useState('');
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
  const type = (text: string): void => {
    setKey(text);
    setMissing(false);
  };
  return (
    <Form onSubmit={() => void save()}>
      {readStart().isTrialCopy === true && (
        <Notice kind="warning">
          This copy of the add-on is for trying. If its script is part of this file, everyone who can edit the
          file can add code that reads your key. For real work, use the add-on that your organization deploys.
        </Notice>
      )}
      <KeyField value={key} input={field} error={fieldText} onInput={type} />
      <div class="buttons">
        <Button kind="primary" submit busy={saving.busy ? 'Testing the key…' : undefined}>
          Connect
        </Button>
      </div>
      {error && !fieldText && <Failure error={error} retry={save} />}
      <p class="hint">
        Testing is free. Your key stays in your Google account, goes only to Lusha, and never appears in the
        sheet.
      </p>
    </Form>
  );
}

interface KeyFieldProps {
  readonly value: string;
  readonly input: RefObject<HTMLInputElement>;
  readonly error: string | undefined;
  readonly onInput: (text: string) => void;
}

function KeyField({ value, input, error, onInput }: KeyFieldProps) {
  const [shown, setShown] = useState(false);
  const hint = (
    <>
      <a href={KEY_PAGE} target="_blank" rel="noopener noreferrer">
        Get an API key
      </a>{' '}
      (opens in a new tab)
    </>
  );
  const field = { id: 'key', label: 'Lusha API key', hint, error };
  return (
    <Field {...field}>
      <div class="with-toggle">
        <input
          {...described(field)}
          ref={input}
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          data-1p-ignore
          data-lpignore="true"
          onInput={(event) => onInput(event.currentTarget.value)}
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
    </Field>
  );
}

/** The view that replaces the saved key, or the demo, with another key. */
export function ReplaceKey({ panel }: { readonly panel: Panel }) {
  const { access, keyEnd } = panel.view;
  return (
    <>
      <Title text={access === 'demo' ? 'Enter my key' : 'Replace key'} onBack={() => panel.go(panel.home)} />
      <p class="lead">
        {access === 'demo'
          ? 'With your key the add-on answers from Lusha, and the demo ends.'
          : `The key that ends in ${keyEnd ?? '…'} stays until Lusha has accepted the new one.`}
      </p>
      <KeyForm panel={panel} onSaved={() => panel.go('home')} />
    </>
  );
}
