import { expect, test } from 'vitest';
import { type MappedText, mended, placeWithin } from '../../src/text/broken-lines.ts';
import { normalise } from '../../src/text/normalise.ts';

const WIDE = '二〇二三年我局严格按照规定办理政府信息公开申请，畅通渠道、规范流程，全年收到申请';

/** Lines of one section, as they stand in a file. */
function lines(...raws: string[]): MappedText[] {
  let start = 0;
  return raws.map((raw, i) => {
    const place = { line: i + 1, start, end: start + raw.length };
    start = place.end + 1;
    return { section: 1, raw, ...normalise(raw), place };
  });
}

test('a sentence broken at the width of a page is put together, each part in its own line', () => {
  const [one, ...rest] = mended(lines(WIDE, '12件，均已答复。', '（二）平台建设情况。'));
  expect(one!.raw).toBe(`${WIDE}12件，均已答复。`);
  expect(rest.map(({ raw }) => raw)).toEqual(['（二）平台建设情况。']);
  expect(placeWithin(one!, WIDE.length, WIDE.length + 3)).toEqual({
    line: 2,
    start: WIDE.length + 1,
    end: WIDE.length + 4,
  });
  expect(placeWithin(one!, 0, 4).line).toBe(1);
});

test('a line that begins with a comma goes on; a figure broken at its point is one figure', () => {
  expect(mended(lines(`${WIDE}（含上年结转1件）`, '，均已答复。'))).toHaveLength(1);
  expect(mended(lines(`${WIDE}及收费1762.`, '57万元。'))).toHaveLength(1);
});

test('short lines, whole sentences and headings stay as they are', () => {
  expect(mended(lines('依申请公开情况', '全年收到申请12件。'))).toHaveLength(2);
  expect(mended(lines(`${WIDE}12件。`, '均已答复。'))).toHaveLength(2);
  expect(mended(lines(WIDE, '（三）平台建设。'))).toHaveLength(2);
});
