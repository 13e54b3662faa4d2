import { expect, test } from 'vitest';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { entryOf } from '../../src/search/entry.ts';
import { figureLines } from '../../src/search/figures.ts';
import { lexicon } from '../../src/search/lexicon.ts';
import { reportOf, sectionOf } from '../fixtures/report.ts';

test('an entry has the words of headings, texts and of the rows of tables that have a figure', () => {
  const report = reportOf({
    aliases: ['启东市政府办'],
    region: '江苏省南通市启东市',
    sections: [
      sectionOf(3, '收到和处理情况', ''),
      sectionOf(1, '总体情况', '落实“三審三校”'),
      sectionOf(1, '续', '读网'),
    ],
    cells: {
      'requests.refused.stateSecret.total': 4,
      'requests.received.total': 0,
      'disputes.reconsideration.upheld': 6,
    },
  });
  const entry = entryOf('a', 's', report, jiebaSegmenter(lexicon()));
  expect(entry).toMatchObject({ hash: 'a', stamp: 's', agency: '启东市人民政府办公室', year: 2023 });
  expect(entry.names).toEqual(expect.arrayContaining(['启东市', '南通市', '政府', '办公室']));
  expect(entry.sections.map(one => one.number)).toEqual([1, 3, 4]);
  const words = Object.fromEntries(entry.sections.map(one => [one.number, one.words]));
  expect(words[1]).toEqual(expect.arrayContaining(['总体', '三审三校', '读网']));
  expect(words[3]).toEqual(expect.arrayContaining(['收到', '国家秘密', '4']));
  expect(words[3]).not.toContain('新收');
  expect(words[4]).toEqual(expect.arrayContaining(['复议', '维持', '6']));
});

test('lines of figures: the label with its group, the author’s characters; nothing for 0, blanks and signs', () => {
  const report = reportOf({
    cells: {
      'proactive.normativeDocuments.issued': 22,
      'proactive.fees.amountWan': '347.92万元',
      'requests.granted.total': 42,
      'requests.granted.individual': 42,
      'requests.refused.stateSecret.total': 1,
      'requests.refused.thirdParty.total': 0,
      'requests.carriedIn.total': null,
      'requests.carriedOut.total': '/',
      'disputes.litigationDirect.pending': 2,
    },
  });
  expect(figureLines(report)).toEqual([
    { section: 2, label: '行政规范性文件 本年制发件数', figure: '22' },
    { section: 2, label: '行政事业性收费 本年收费金额(单位:万元)', figure: '347.92万元' },
    { section: 3, label: '予以公开', figure: '42' },
    { section: 3, label: '不予公开 属于国家秘密', figure: '1' },
    { section: 4, label: '行政诉讼 未经复议直接起诉 尚未审结', figure: '2' },
  ]);
});
