/** Which column holds what: as proposed, with the reason, and changed where that is wrong. */
import { useState } from 'preact/hooks';
import type { Role } from '../../../src/rpc';
import { NumberField } from '../../parts/number-field';
import { Select } from '../../parts/select';
import { columnText, ROLES } from '../../text/enrich-labels';
import { wholeNumber } from '../../text/limit';
import type { ColumnsProps } from './options-props';

/** Takes a role away. */
const NONE = '0';

export function ColumnsChoice({ setup, options, onChange, onHeaderRow }: ColumnsProps) {
  const [typed, setTyped] = useState<string>();
  const columns = setup.columns.map((one) => [String(one.column), columnText(one)] as const);
  const give = (role: Role, column: string): void =>
    onChange({ roles: { ...options.roles, [role]: Number(column) } });
  const typeRow = (text: string): void => {
    setTyped(text);
    const headerRow = wholeNumber(text);
    if (headerRow !== undefined && headerRow > 0) onHeaderRow(headerRow);
  };
  const row = typed ?? String(setup.headerRow);
  return (
    <>
      <h2>Columns</h2>
      <NumberField
        id="header-row"
        label="Headers are in row"
        value={row}
        error={(wholeNumber(row) ?? 0) > 0 ? undefined : 'Type the number of a row, 1 or more.'}
        onInput={typeRow}
      />
      {ROLES[options.kind].map(([role, label]) => {
        const taken = setup.columns.find((one) => one.role === role);
        const asked = options.roles?.[role];
        return (
          <Select
            key={role}
            id={`role-${role.replace(' ', '-')}`}
            label={label}
            value={String(asked ?? taken?.column ?? NONE)}
            options={[[NONE, 'None'], ...columns]}
            hint={taken && (asked ?? taken.column) === taken.column ? taken.reason : undefined}
            onChange={(column) => give(role, column)}
          />
        );
      })}
    </>
  );
}
