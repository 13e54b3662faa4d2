// Log lines on a stream, standard error as a rule: standard output belongs to answers.
import type { Log } from '../ports/log.ts';

export function streamLog(stream: { write(text: string): unknown }): Log {
  return {
    info: message => void stream.write(`${message}\n`),
    error: (message, error) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : error;
      stream.write(detail === undefined ? `${message}\n` : `${message}\n${detail}\n`);
    },
  };
}
