/** What each way to choose the values of a criterion is given. */
import type { CriterionView } from '../../../src/rpc';

export interface ValueChoiceProps {
  readonly criterion: CriterionView;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}
