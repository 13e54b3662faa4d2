// pdf.js's promises that nobody holds end no process; those of others still do.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { builtReader } from '../../helpers/project.ts';

const module = builtReader.replace('handlers/reader.js', 'src/office/pdf/stray-rejections.js');

async function running(work: string): Promise<string> {
  const script = `
    const { ignoreStrayRejections } = await import(${JSON.stringify(module)});
    const stack = place => Object.assign(new Error('stray'), { stack: 'Error: stray\\n    at f (' + place + ':1:2)' });
    const ofPdfJs = () => Promise.reject(stack('file:///a/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs'));
    const turn = () => new Promise(resolve => setTimeout(resolve, 20));
    ${work}
    await turn();
    console.log('alive');`;
  try {
    return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])).stdout.trim();
  } catch (error) {
    return (error as { code: number }).code === 1 ? 'ended' : String(error);
  }
}

test.each([
  ['of pdf.js while a file is open', 'ignoreStrayRejections(); ofPdfJs();', 'alive'],
  ['in its last step', 'const closed = ignoreStrayRejections(); ofPdfJs(); closed();', 'alive'],
  [
    'of pdf.js when none is open',
    'const closed = ignoreStrayRejections(); closed(); await turn(); ofPdfJs();',
    'ended',
  ],
  ['of us while a file is open', 'ignoreStrayRejections(); Promise.reject(new Error());', 'ended'],
  [
    'of us, called by pdf.js',
    "ignoreStrayRejections(); const e = stack('file:///a/src/port.js'); e.stack += '\\n    at g (file:///a/pdfjs-dist/x.mjs:1:2)'; Promise.reject(e);",
    'ended',
  ],
])('%s', async (_, work, end) => {
  expect(await running(work)).toBe(end);
});
