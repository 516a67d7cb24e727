/** The props that the parts of the options share. */
import type { EnrichOptions, EnrichSetup } from '../../../src/rpc';

export interface OptionsProps {
  readonly setup: EnrichSetup;
  readonly options: EnrichOptions;
  readonly onChange: (part: Partial<EnrichOptions>) => void;
}

export interface ColumnsProps extends OptionsProps {
  readonly onHeaderRow: (row: number) => void;
}
