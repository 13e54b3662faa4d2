// The converter itself: what it makes, what it leaves behind, what it never does.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { findLibreOffice } from '../../src/adapters/libreoffice.ts';
import { withoutLibreOffice } from '../helpers/libreoffice.ts';
import { temporaryFolder } from '../helpers/run.ts';
import { writeOle } from '../vectors/ole-writer.ts';

const without = await withoutLibreOffice();
const text = (inside: string, more = '') =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${more}<office:body><office:text>${inside}</office:text></office:body></office:document>`,
  );
const leftBehind = () => readdirSync(tmpdir()).filter(name => name.startsWith('nianbao-office-'));
const running = async (folder: string) =>
  new Promise<string>(resolve => {
    let out = '';
    const ps = spawn('ps', ['-axo', 'pid=,args=']);
    ps.stdout.on('data', data => {
      out += data;
    });
    ps.on('close', () =>
      resolve(
        out
          .split('\n')
          .filter(line => line.includes(folder))
          .join('\n'),
      ),
    );
  });

describe.skipIf(without !== null)('LibreOffice', { timeout: 60_000 }, () => {
  afterEach(() => {
    delete process.env.TMPDIR;
  });

  /** A folder of its own for what the converter writes, so that tests beside this one are no trouble. */
  async function converter(limits?: Parameters<typeof findLibreOffice>[0]) {
    process.env.TMPDIR = temporaryFolder();
    return (await findLibreOffice(limits))!;
  }

  test('turns one format into another, one file at a time, and leaves nothing behind', async () => {
    const office = await converter();
    const both = await Promise.all([
      office.convert(text('<text:p>甲</text:p>'), '.fodt', '.docx'),
      office.convert(text('<text:p>乙</text:p>'), '.fodt', '.txt'),
    ]);
    expect(both.map(made => made.ok)).toEqual([true, true]);
    const second = both[1]!;
    expect(second.ok && new TextDecoder().decode(second.value).trim()).toBe('乙');
    expect(leftBehind()).toEqual([]);
  });

  test('says what is no document, and what takes too long', async () => {
    const office = await converter();
    const broken = await office.convert(
      writeOle({ WordDocument: new Uint8Array(9000).fill(0xd0) }).bytes,
      '.doc',
      '.docx',
    );
    expect(broken).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
    const hasty = await converter({ seconds: 0.3, bytes: 1e8 });
    const late = await hasty.convert(text('<text:p>甲</text:p>'), '.fodt', '.docx');
    expect(late).toMatchObject({ ok: false, failure: { code: 'limit' } });
    expect(leftBehind()).toEqual([]);
    await sleep(300);
    expect(await running(process.env.TMPDIR!)).toBe('');
  });

  test('fetches nothing that a document links to', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const linked = text(
      `<text:section text:name="S"><text:section-source xlink:href="${address}/section.odt"/><text:p>甲</text:p></text:section><text:p><draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="${address}/picture.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>乙</text:p>`,
    );
    const made = await (await converter()).convert(linked, '.fodt', '.docx');
    server.close();
    expect(made.ok).toBe(true);
    expect(asked).toEqual([]);
  });

  test('does not outlive the program that started it', async () => {
    const folder = temporaryFolder();
    const script = `import('${join(process.cwd(), 'dist/src/adapters/libreoffice.js')}').then(async ({ findLibreOffice }) => {
      const office = await findLibreOffice();
      await office.convert(new Uint8Array(100).fill(65), '.txt', '.docx');
    });`;
    const child = spawn(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: folder }, stdio: 'ignore' });
    for (let i = 0; i < 100 && !(await running(folder)).includes('soffice'); i += 1) await sleep(50);
    expect(await running(folder)).toContain('soffice');
    child.kill('SIGKILL');
    for (let i = 0; i < 60 && (await running(folder)) !== ''; i += 1) await sleep(50);
    expect(await running(folder)).toBe('');
  });
});
