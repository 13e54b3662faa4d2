// Slips are found, words that meet in the same character are not.
import { expect, test } from 'vitest';
import { doubledIn } from '../../src/check/doubled.ts';
import { normalise } from '../../src/text/normalise.ts';
import { generateReport } from '../generate/index.ts';

const found = (sentence: string): string[] => {
  const { text } = normalise(`本年度认真落实各项要求，${sentence}。`);
  return doubledIn(text).map(({ from, to }) => text.slice(from, to));
};

test.each([
  ['开展专题业务培训训，重点解读指标', '培训训'],
  ['业务培训训3次', '培训训'],
  ['制发行政规范性性文件5件', '范性性文'],
  ['政府信息公开开工作平稳有序', '公开开'],
  ['没有责任任追究情形', '责任任'],
  ['及时发布布政策解读', '发布布'],
  ['公开工作作由专人负责', '工作作'],
  ['回应群众众关心的问题', '群众众'],
  ['已答复复76件', '答复复'],
  ['应急管理理局收到申请', '管理理'],
  ['由综合科负责政府信息信息，', '信息信息'],
  ['定期进行进行抽查', '进行进行'],
  ['公开的的内容更加全面', '开的的内'],
  ['政府信息公开行行政复议情况', '行行政'],
  ['，公公开政府信息12条', '公公开'],
  ['政策解读不够及及时', '及及时'],
  ['，及及时更新栏目', '及及时'],
  ['需要进一步加加强队伍建设', '加加强'],
  ['政府信息信息发布审核从严', '信息信息'],
  ['通过东阳市政政府门户网站公开', '政政府'],
  ['本年度未发生因政政府信息公开工作被追责', '政政府'],
  ['二是加加强业务培训', '加加强'],
  ['潭头镇人民政政府将重点做好工作', '政政府'],
  ['开展民意征集民意征集8件', '民意征集民意征集'],
  ['2021年区自然资源局局认真落实', '资源局局'],
])('%s', (sentence, slip) => {
  expect(found(sentence)).toEqual([slip]);
});

test.each([
  '深入学习习近平新时代中国特色社会主义思想',
  '政务公开开展以来，公开开设专栏、开通热线',
  '为了了解群众需求，以服务为目的的渠道更加畅通，不了了之的事项已办结',
  '市市场监督管理局、我市市区和全县县级部门',
  '加强政府内外网网站内容建设，依托微信信息及时更新',
  '工作组组织培训，宣传部部署活动，公开栏栏目更新，通知书书面送达',
  '实行首问责任制制度，落实检查查处、办理理由、答复复议等规定',
  '社会会商、建议议题、标准准确、数据据实、规范范围、任务务必完成',
  '层层压实、事事有回音、人人参与、天天巡查、方方面面、稳稳当当',
  '进行行政执法检查，推进进社区、进企业，方便便民服务',
  '应急管理理论学习，要求求真务实，组织织密监督网',
  '区统计局、县县直部门，以及及时更新，在在线办理',
  '主动公开公开属性，规范规范性文件管理，人民政府政府信息公开',
  '平台台账齐全，网站站点，栏目目录，单位位于，岗位位置',
  '以及及时更新，普及及时，更加加强，参加加强班，公开及及时性，局局长和局局机关，全县各局局长收到通知',
  '财政政府采购信息，县财政政府债务，民政政府购买服务，行政政府机关',
  '公共信息信息化水平，政府信息信息员队伍，发布会发布会议信息3条，推进进一步',
  '完善善后机制，信访访谈，公告告知，公示示范',
])('%s', sentence => {
  expect(found(sentence)).toEqual([]);
});

test('a menu without marks says nothing', () => {
  expect(doubledIn('政府信息公开公开指南公开制度公开年报信息公开目录法定主动公开内容')).toEqual([]);
});

test('the prose of right reports has no slip', () => {
  const slips = Array.from({ length: 150 }, (_, seed) => generateReport(seed + 1, { right: true })).flatMap(
    ({ prose }) =>
      [...prose.overview, ...prose.problems, ...prose.other].flatMap(paragraph => {
        const { text } = normalise(paragraph);
        return doubledIn(text).map(({ from, to }) => text.slice(from - 4, to + 4));
      }),
  );
  expect(slips).toEqual([]);
});

test('most doubled ends of the commonest words are found', () => {
  let planted = 0;
  let named = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    for (const paragraph of generateReport(seed, { right: true }).prose.overview) {
      for (const word of [
        '信息',
        '公开',
        '工作',
        '培训',
        '责任',
        '群众',
        '平台',
        '监督',
        '答复',
        '发布',
        '审核',
        '制度',
      ]) {
        const at = paragraph.indexOf(word);
        if (at < 0) continue;
        const end = at + word.length;
        planted += 1;
        const { text } = normalise(paragraph.slice(0, end) + word.at(-1) + paragraph.slice(end));
        if (doubledIn(text).length > 0) named += 1;
      }
    }
  }
  expect(named / planted).toBeGreaterThan(0.95);
});
