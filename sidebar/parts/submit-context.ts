/** Whether the form around a button waits for the script. */
import { createContext } from 'preact';

export const SubmitContext = createContext(false);
