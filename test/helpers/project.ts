// Where the project stands, for tests that look at its files or run its built code.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const builtMain = join(projectRoot, 'dist', 'handlers', 'main.js');
export const builtCli = join(projectRoot, 'dist', 'handlers', 'cli.js');
export const builtReader = join(projectRoot, 'dist', 'handlers', 'reader.js');
