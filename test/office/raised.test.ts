// A small digit above the line is the mark of a note: beside a figure it must not read as one more digit of it.
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { BodyReader } from '../../src/office/odt/body.ts';
import { Styles } from '../../src/office/odt/styles.ts';
import { Room } from '../../src/office/room.ts';
import { readRtf } from '../../src/office/rtf/reader.ts';
import { sharedStrings } from '../../src/office/sheet/xlsx/strings.ts';
import { parseXml } from '../../src/office/xml.ts';

const xml = (text: string) => parseXml(text)!;

test('in a workbook', () => {
  const run = (text: string, looks = '') => `<r>${looks && `<rPr>${looks}</rPr>`}<t>${text}</t></r>`;
  const texts = [
    run('2') + run('1', '<vertAlign val="superscript"/>') + run('件'),
    run('2') + run('1', '<vertAlign val="subscript"/>'),
    '<t>21</t>',
  ];
  const part = strToU8(`<sst>${texts.map(text => `<si>${text}</si>`).join('')}</sst>`);
  expect(sharedStrings(part)?.texts).toEqual(['2¹件', '21', '21']);
});

test('in RTF', () => {
  const nodes = (inside: string) => {
    const read = readRtf(strToU8(`{\\rtf1\\ansi ${inside}}`));
    return typeof read === 'string' ? read : read.nodes;
  };
  expect(nodes('2{\\super 1}3\\par 2\\super 1\\nosupersub 3\\par 2\\super 1\\plain 3\\par')).toMatchObject(
    Array.from({ length: 3 }, () => ({ text: '2¹3' })),
  );
});

test('in an OpenDocument text', () => {
  const style = (name: string, position: string) =>
    `<style name="${name}" family="text"><text-properties text-position="${position}"/></style>`;
  const styles = new Styles([
    xml(`<s>${style('T1', 'super 58%')}${style('T2', '33% 80%')}${style('T3', '-10% 80%')}</s>`),
  ]);
  const span = (name: string) => `<p>2<span style-name="${name}">1</span></p>`;
  const body = xml(`<b>${span('T1')}${span('T2')}${span('T3')}</b>`);
  expect(new BodyReader(styles, new Room()).blocks(body)).toMatchObject([
    { text: '2¹' },
    { text: '2¹' },
    { text: '21' },
  ]);
});

test('in a web page', async () => {
  const page =
    '<html><body><p>2<sup>1</sup></p><table><tr><td>2<span style="vertical-align:super">1</span></td><td>21</td></tr></table></body></html>';
  const read = await ingest(strToU8(page), { name: '年报.html' });
  expect(read).toMatchObject({ value: { blocks: [{ text: '2¹' }, { rows: [[{ text: '2¹' }, { text: '21' }]] }] } });
});
