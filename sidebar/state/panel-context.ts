/** The open panel, for the parts that stand on every view, such as its header. */
import { createContext } from 'preact';
import type { Panel } from './panel';

export const PanelContext = createContext<Panel | undefined>(undefined);
