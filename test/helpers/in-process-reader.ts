// Reads files in the test's own process: for tests of what is done with a reading, not of how it is kept apart.
import type { Converter } from '../../src/ports/converter.ts';
import type { Reader, ReadFile } from '../../src/ports/reader.ts';
import { readReports } from '../../src/read-report.ts';

export function inProcessReader(converter: Converter | null = null): Reader {
  return {
    async read(bytes, name, onProgress = () => {}) {
      const files: ReadFile[] = [];
      for await (const { read, ...progress } of readReports(bytes, name, converter)) {
        if (read) files.push({ name: progress.name, ...read, tookMs: 0 });
        else onProgress(progress);
      }
      return files;
    },
    close: async () => {},
  };
}
