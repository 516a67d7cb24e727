/** The props that the parts of a criterion's values share. */
import type { CriterionView } from '../../../src/rpc';

export interface ValueChoiceProps {
  readonly criterion: CriterionView;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}
