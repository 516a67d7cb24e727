/** The execution log that `console` and `Logger` write. */
import type { Caller, Service, TimeSource } from './border.js';

export interface LogLine {
  /** Epoch ms. */
  readonly at: number;
  readonly execution: number;
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** Creates an empty log and the services that write to it. */
export function createLog(time: TimeSource): {
  readonly service: Service;
  readonly lines: readonly LogLine[];
} {
  const lines: LogLine[] = [];
  const write = (level: LogLine['level']) => (caller: Caller, text: string) => {
    lines.push({ at: time.now(), execution: caller.id, level, text });
  };
  return {
    service: { log: write('log'), info: write('info'), warn: write('warn'), error: write('error') },
    lines,
  };
}
