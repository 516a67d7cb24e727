/** The fields that are added to each row: a preset, or a choice of the person's own. */
import { useState } from 'preact/hooks';
import type { EnrichOptions } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { Tip } from '../../parts/tip';
import { rpc } from '../../script/rpc';
import type { Panel } from '../../state/panel';
import { useAction } from '../../state/use-action';
import {
  addField,
  ENRICH_FIELDS,
  lacksPrivateEmails,
  ownValue,
  presetOf,
  presetPrice,
  presetsFor,
} from '../../text/enrich-fields';
import { WRITINGS } from '../../text/enrich-labels';
import { count, credits } from '../../text/numbers';
import { FieldSearch } from './field-search';
import { DeletePreset, SavePreset } from './own-preset';

const OWN = 'own';

interface PresetChoiceProps {
  readonly panel: Panel;
  readonly options: EnrichOptions;
  readonly onChange: (part: Partial<EnrichOptions>) => void;
}

export function PresetChoice({ panel, options, onChange }: PresetChoiceProps) {
  const { view } = panel;
  const { kind, fields, writing } = options;
  const [picked, setPicked] = useState('');
  const presets = presetsFor(kind, view);
  // Two presets may have the same fields: then the picked one is shown.
  const pickedFirst = [...presets.filter(({ value }) => value === picked), ...presets];
  const preset = picked === OWN ? undefined : presetOf(pickedFirst, options);
  const catalogue = ENRICH_FIELDS[kind];
  const labels = new Map([...catalogue.usual, ...catalogue.more].map(({ id, label }) => [id, label]));
  const priceOf = (some: readonly string[]): string => {
    const price = presetPrice(kind, some, view.prices);
    return credits(price);
  };
  const tick = (id: string, on: boolean): void => {
    setPicked(OWN);
    onChange({ fields: on ? addField(kind, fields, id) : fields.filter((one) => one !== id), extras: [] });
  };
  const pick = (value: string): void => {
    setPicked(value);
    const next = presets.find((one) => one.value === value);
    if (next) onChange({ fields: next.fields, extras: next.extras ?? [], writing: next.writing ?? writing });
  };
  const said = (text: string, value: string): void => {
    setPicked(value);
    panel.say(text);
    focusPreset();
  };
  return (
    <section>
      <div class="section-head">
        <h2>Data to add</h2>
        <span class="quiet">up to per match</span>
      </div>
      <Choice
        legend="Data to add, price up to per match"
        name="preset"
        value={preset?.value ?? OWN}
        options={[
          ...presets.map(({ value, label, fields: some }) => [value, label, priceOf(some)] as const),
          [OWN, 'Custom', preset ? '' : priceOf(fields)] as const,
        ]}
        cards
        onChange={pick}
      />
      {lacksPrivateEmails(fields, view) && <PrivateEmailsOff panel={panel} onDone={focusPreset} />}
      {preset ? (
        <p class="hint">
          Adds {count(preset.fields.length, 'column')}
          <Tip about="the columns that are added">
            Fills {preset.fields.map((id) => labels.get(id) ?? id).join(', ')}.
            {preset.writing && ` Writing: ${WRITINGS.find(([one]) => one === writing)?.[1].toLowerCase()}.`}
          </Tip>
        </p>
      ) : (
        <FieldSearch options={options} prices={view.prices} onTick={tick} />
      )}
      {!preset && fields.length > 0 && (
        <SavePreset panel={panel} options={options} onSaved={(name) => said('Saved.', ownValue(name))} />
      )}
      {preset?.writing && (
        <DeletePreset
          key={preset.value}
          panel={panel}
          kind={kind}
          name={preset.label}
          onDeleted={() => said('Deleted.', OWN)}
        />
      )}
    </section>
  );
}

function focusPreset(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('input[name="preset"]:checked')?.focus());
}

interface PrivateEmailsOffProps {
  readonly panel: Panel;
  readonly onDone: () => void;
}

/** Says that private emails are chosen but turned off, and offers to turn them on. */
function PrivateEmailsOff({ panel, onDone }: PrivateEmailsOffProps) {
  const saving = useAction();
  const turnOn = async (): Promise<void> => {
    const view = await saving.run(() => rpc.setPrivateEmails('on'));
    if (!view) return;
    panel.update(view);
    panel.say('Personal emails are on.');
    onDone();
  };
  return (
    <>
      <Notice
        kind="warning"
        live
        actions={
          <Button busy={saving.busy ? 'Turning on…' : undefined} onClick={() => void turnOn()}>
            Turn them on
          </Button>
        }
      >
        Personal emails are off in your settings.
      </Notice>
      {saving.error && <Failure error={saving.error} />}
    </>
  );
}
