/** Many values in groups that open on demand. */
import { useState } from 'preact/hooks';
import type { FoundValues } from '../../../src/rpc';
import { ValueBoxes } from './value-boxes';
import type { ValueChoiceProps } from './value-props';

/** What a value means is the group it is in. */
export function ValueGroups({ values, ...props }: ValueChoiceProps & { readonly values: FoundValues }) {
  const groups = new Map<string, FoundValues>();
  for (const [value, group = ''] of values) {
    groups.set(group, [...(groups.get(group) ?? []), [value]]);
  }
  return (
    <ul class="plain-list tight groups">
      {[...groups].map(([group, members]) => (
        <li key={group}>
          <Group {...props} group={group} values={members} />
        </li>
      ))}
    </ul>
  );
}

interface GroupProps extends ValueChoiceProps {
  readonly group: string;
  readonly values: FoundValues;
}

function Group({ group, values, ...props }: GroupProps) {
  const [open, setOpen] = useState(false);
  const chosen = values.filter(([value]) => props.chosen.includes(value)).length;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {group}
        {chosen > 0 && ` (${chosen} chosen)`}
      </summary>
      {open && <ValueBoxes {...props} label={group} values={values} />}
    </details>
  );
}
