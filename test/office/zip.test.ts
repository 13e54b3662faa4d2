// Names in archives, as Chinese computers write them.
import { expect, test } from 'vitest';
import { fullBudget } from '../../src/office/limits.ts';
import { openZip } from '../../src/office/zip.ts';
import { writeZip } from '../vectors/zip-writer.ts';

async function names(...raw: (string | Uint8Array)[]): Promise<readonly string[]> {
  const bytes = writeZip(raw.map(name => ({ name, content: 'x' })));
  const zip = await openZip(bytes, '年报.zip', fullBudget());
  if (!zip.ok) throw new Error(zip.failure.message);
  return zip.value.names;
}

const gbk = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Buffer.from('.txt')]);
/** 通知: by chance the UTF-8 of two other characters. */
const NOTICE = gbk(0xcd, 0xa8, 0xd6, 0xaa);
const REPORT = gbk(0xc4, 0xea, 0xb1, 0xa8);

test.each([
  ['said to be UTF-8', ['年报.txt'], ['年报.txt']],
  ['UTF-8 without saying so', [Buffer.from('年报（一）.txt')], ['年报（一）.txt']],
  ['GB18030', [REPORT], ['年报.txt']],
  ['GB18030 that passes for UTF-8', [NOTICE], ['通知.txt']],
  ['both, one of which says so', [NOTICE, '年报.txt'], ['通知.txt', '年报.txt']],
  ['folders of Windows', [Buffer.from('甲\\年报.txt')], ['甲/年报.txt']],
])('%s', async (_, raw, expected) => {
  expect(await names(...raw)).toEqual(expected);
});
