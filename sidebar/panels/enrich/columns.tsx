/** The table of columns: which column of the list holds which field, with a sample, each a menu to choose another. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnQuestion, EnrichSetup, Role } from '../../../src/rpc';
import { Button } from '../../parts/button';
import { columnText, questionText, ROLES } from '../../text/enrich-labels';
import type { ColumnsProps } from './options-props';

/** The value of a role that no column has. */
const NONE = '0';
/** The header rows that are offered beside the present one. */
const HEADER_ROWS = 20;

export function Columns({ setup, options, onChange, onHeaderRow }: ColumnsProps) {
  const [more, setMore] = useState<readonly Role[]>([]);
  const asked = options.roles ?? {};
  const columnOf = (role: Role): number =>
    asked[role] ?? setup.columns.find((one) => one.role === role)?.column ?? 0;
  const all = ROLES[options.kind];
  const shown = all.filter(([role]) => columnOf(role) > 0 || more.includes(role));
  const give = (role: Role, column: number): void => {
    if (column === 0) setMore((before) => before.filter((one) => one !== role));
    onChange({ roles: { ...options.roles, [role]: column } });
  };
  const map = (role: Role): void => {
    setMore((before) => [...before, role]);
    requestAnimationFrame(() => document.getElementById(idOf(role))?.focus());
  };
  return (
    <section>
      <div class="section-head">
        <h2>Columns</h2>
        <HeaderRow row={setup.headerRow} onRow={onHeaderRow} />
      </div>
      {shown.length > 0 && (
        <dl class="map">
          {shown.map(([role, label]) => (
            <MappedRow
              key={role}
              role={role}
              label={label}
              column={columnOf(role)}
              columns={setup.columns}
              onColumn={(column) => give(role, column)}
            />
          ))}
        </dl>
      )}
      {setup.questions.map((question) => (
        <Question
          key={`${setup.tab.id} ${question.role} ${question.column}`}
          question={question}
          onYes={() => give(question.role, question.column)}
          onOther={() => map(question.role)}
        />
      ))}
      {setup.columns.length > 0 && (
        <MapAnother roles={all.filter((one) => !shown.includes(one))} onRole={map} />
      )}
    </section>
  );
}

const idOf = (role: Role): string => `role-${role.replace(/\W+/g, '-')}`;

interface MappedRowProps {
  readonly role: Role;
  readonly label: string;
  readonly column: number;
  readonly columns: EnrichSetup['columns'];
  readonly onColumn: (column: number) => void;
}

function MappedRow({ role, label, column, columns, onColumn }: MappedRowProps) {
  const sample = columns.find((one) => one.column === column)?.samples[0];
  return (
    <>
      <dt>
        <label for={idOf(role)}>{label}</label>
      </dt>
      <dd>
        <select
          id={idOf(role)}
          value={String(column)}
          onChange={(event) => onColumn(Number(event.currentTarget.value))}
        >
          <option value={NONE}>{column === 0 ? 'Choose a column' : 'Not in this list'}</option>
          {columns.map((one) => (
            <option key={one.column} value={String(one.column)}>
              {columnText(one)}
            </option>
          ))}
        </select>
        {sample !== undefined && <p class="sample">{sample}</p>}
      </dd>
    </>
  );
}

interface HeaderRowProps {
  readonly row: number;
  readonly onRow: (row: number) => void;
}

function HeaderRow({ row, onRow }: HeaderRowProps) {
  const rows = Array.from({ length: HEADER_ROWS }, (_, index) => index + 1);
  return (
    <>
      <label class="unseen" for="header-row">
        Header row
      </label>
      <select
        id="header-row"
        value={String(row)}
        onChange={(event) => onRow(Number(event.currentTarget.value))}
      >
        {row === 0 && <option value="0">header ?</option>}
        {[...rows, ...(row > HEADER_ROWS ? [row] : [])].map((one) => (
          <option key={one} value={String(one)}>
            header {one}
          </option>
        ))}
      </select>
    </>
  );
}

interface QuestionProps {
  readonly question: ColumnQuestion;
  readonly onYes: () => void;
  readonly onOther: () => void;
}

/** Asks about a column that the reading is not sure of. */
function Question({ question, onYes, onOther }: QuestionProps) {
  const [answered, setAnswered] = useState(false);
  if (answered) return null;
  const answer = (then: () => void): void => {
    setAnswered(true);
    then();
  };
  return (
    <fieldset class="ask">
      <legend class="unseen">{questionText(question)}</legend>
      <p class="strong" aria-hidden="true">
        {questionText(question)}
      </p>
      <div class="line">
        <span class="quiet">{question.sample}</span>
        <div class="buttons">
          <Button kind="plain" onClick={() => answer(onYes)}>
            Yes
          </Button>
          <Button kind="plain" onClick={() => answer(onOther)}>
            Other
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

interface MapAnotherProps {
  readonly roles: readonly (readonly [Role, string])[];
  readonly onRole: (role: Role) => void;
}

/** Adds a field to the table. */
function MapAnother({ roles, onRole }: MapAnotherProps) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (open) menu.current?.focus();
  }, [open]);
  if (roles.length === 0) return null;
  if (!open) {
    return (
      <div class="map-more">
        <Button kind="plain" onClick={() => setOpen(true)}>
          + Map another column
        </Button>
      </div>
    );
  }
  const choose = (value: string): void => {
    const role = roles.find(([one]) => one === value)?.[0];
    if (!role) return;
    setOpen(false);
    onRole(role);
  };
  return (
    <div class="field">
      <label class="label" for="map-another">
        Field to map
      </label>
      <select id="map-another" ref={menu} value="" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Choose a field</option>
        {roles.map(([role, label]) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
