/** A field that finds values of a list: type, go through them with the arrow keys, Enter chooses, Escape closes. */
import ComboboxNav from '@github/combobox-nav';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** What it means where the label does not tell. */
  readonly meaning?: string | undefined;
}

interface ComboboxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Those that fit what is typed. */
  readonly options: readonly ComboboxOption[];
  /** How many there are, or that they are being looked for; said by screen readers when it changes. */
  readonly status: string;
  readonly onChoose: (value: string) => void;
}

/** The focus stays in the field: which option is meant, its roles and its keys are those of GitHub's `combobox-nav`. */
export function Combobox({ label, text, onText, options, status, onChoose }: ComboboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const nav = useRef<ComboboxNav>();
  const [wanted, setWanted] = useState(false);
  const isOpen = wanted && options.length > 0;

  useEffect(() => {
    if (!input.current || !list.current) return undefined;
    const made = new ComboboxNav(input.current, list.current, {
      firstOptionSelectionMode: 'selected',
      // Leaving the field chooses nothing.
      tabInsertsSuggestions: false,
    });
    nav.current = made;
    return () => made.destroy();
  }, []);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    list.current?.scrollIntoView({ block: 'nearest' });
    nav.current?.start();
    return () => nav.current?.stop();
  }, [isOpen]);
  // Once the event of the typing is through: on it, the one that was meant is dropped.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of other options
  useEffect(() => {
    if (!isOpen) return;
    if (list.current) list.current.scrollTop = 0;
    nav.current?.resetSelection();
  }, [options]);

  const choose = (value: string): void => {
    setWanted(false);
    onText('');
    onChoose(value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    // Not the form's: that would buy.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape') setWanted(false);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    setWanted(true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const all = [...(list.current?.children ?? [])];
    const end = step === 1 ? all[all.length - 1] : all[0];
    if (end?.getAttribute('aria-selected') !== 'true') return;
    // Beyond the end the library would mean none, and Enter choose nothing: it goes on at the other end.
    event.preventDefault();
    event.stopImmediatePropagation();
    nav.current?.clearSelection();
    nav.current?.navigate(step);
  };
  return (
    <div class="field combobox">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        autoComplete="off"
        aria-describedby={`${id}-status`}
        value={text}
        onInput={(event) => {
          setWanted(true);
          onText(event.currentTarget.value);
        }}
        onKeyDown={press}
        onClick={() => setWanted(true)}
        onBlur={() => setWanted(false)}
      />
      <p class="quiet" role="status" id={`${id}-status`}>
        {status}
      </p>
      <div
        id={`${id}-list`}
        ref={list}
        class="listbox"
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field clicks it
          <div key={option.value} id={`${id}-${at}`} role="option" onClick={() => choose(option.value)}>
            {option.label}
            {option.meaning && <span class="quiet">{option.meaning}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
