/** What each part of the set-up's options is given. */
import type { EnrichOptions, EnrichSetup } from '../../../src/rpc';

export interface OptionsProps {
  readonly setup: EnrichSetup;
  readonly options: EnrichOptions;
  readonly onChange: (part: Partial<EnrichOptions>) => void;
}

export interface ColumnsProps extends OptionsProps {
  readonly onHeaderRow: (row: number) => void;
}
