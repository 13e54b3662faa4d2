// Builds once before all tests: those that start the product start what `npm start` starts. What does not compile is shown
// here and refused by `npm run build`; tests that need no built code still run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project.ts';

export default function build(): void {
  const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  spawnSync(process.execPath, [tsc, '-b'], { cwd: projectRoot, stdio: 'inherit' });
}
