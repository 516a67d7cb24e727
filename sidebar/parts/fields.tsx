/** Labeled fields: their frame, a whole number, and a choice of one among many. */
import type { ComponentChildren } from 'preact';
import { Tip } from './tip';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** An explanation behind a "?" after the label. */
  readonly tip?: ComponentChildren;
  readonly error?: string | undefined;
  /** The control, with this `id`. */
  readonly children: ComponentChildren;
}

/** Shows a control between its label and its error and hint. */
export function Field({ id, label, hint, tip, error, children }: FieldProps) {
  const name = (
    <label class="label" for={id}>
      {label}
    </label>
  );
  return (
    <div class="field">
      {tip ? (
        <div class="label-line">
          {name}
          <Tip about={label}>{tip}</Tip>
        </div>
      ) : (
        name
      )}
      {children}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Returns what a control needs so that screen readers announce its error and its hint. */
export function described({ id, error, hint }: Pick<FieldProps, 'id' | 'error' | 'hint'>) {
  return {
    id,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
  };
}

interface NumberFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Takes a whole number as text. */
export function NumberField({ value, onInput, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      <input
        {...described(field)}
        class="number"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

interface SelectProps extends Omit<FieldProps, 'children' | 'error'> {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** Offers a choice of one among many. */
export function Select({ value, options, onChange, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select {...described(field)} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
