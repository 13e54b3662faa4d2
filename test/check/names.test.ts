// Which names are one body, what a report calls itself, which titles of laws are near misses, what is personal.
import { describe, expect, test } from 'vitest';
import { nearMiss } from '../../src/check/law.ts';
import { likeness, printOf } from '../../src/check/likeness.ts';
import { isIdNumber, masked, personalIn } from '../../src/check/masking.ts';
import { namings, ownName, subjects } from '../../src/check/own-names.ts';
import { relationOf } from '../../src/check/relation.ts';
import { sketched } from './sketch.ts';

describe('two names', () => {
  test.each([
    ['启东市商务局', '南通市启东市商务局', 'same'],
    ['启东市发展和改革委员会', '启东市发改委', 'same'],
    ['启东市综合行政执法局', '启东市综合执法局', 'same'],
    ['偃师市商务局', '偃师区商务局', 'same'],
    ['鹿城区人民政府七都街道办事处', '鹿城区七都街道', 'same'],
    ['国家税务总局上海市静安区税务局', '静安区税务局', 'same'],
    ['启东市商务局', '启东市商务局办公室', 'same'],
    ['安顺市西秀区城市管理综合行政执法局', '区城市管理综合行政执法局', 'same'],
    ['启东市人民政府', '启东市人民政府办公室', 'family'],
    ['平潭综合实验区', '平潭综合实验区管理委员会', 'family'],
    ['启东市商务局', '启东市教育局', 'other-unit'],
    ['启东市商务局', '启东市人民政府办公室', 'other-unit'],
    ['衡南县云集镇人民政府', '衡南县人民政府', 'related'],
    ['启东市商务局', '海门市商务局', 'elsewhere'],
    ['云集镇人民政府', '姚村镇人民政府', 'elsewhere'],
    ['南京市鼓楼区司法局', '福州市鼓楼区司法局', 'elsewhere'],
    ['江苏省鼓楼区司法局', '南京市鼓楼区司法局', 'same'],
    ['启东市商务局', '市商务局', 'same'],
    ['启东市商务局', '自治区人民政府办公厅', 'unclear'],
    ['襄阳市经济技术开发区经济发展局', '经开区经发局', 'unclear'],
    ['启东市商务局', '高新区管委会', 'unclear'],
  ])('%s and %s: %s', (one, other, relation) => {
    expect([relationOf(one, other), relationOf(other, one)]).toEqual([relation, relation]);
  });
});

describe('what a report calls itself', () => {
  const named = (text: string, title?: string) =>
    namings(sketched({ ...(title === undefined ? {} : { title }), text: { 0: text } })).map(
      ({ slot, name }) => `${slot} ${name}`,
    );

  test.each([
    ['现公布南通市启东市商务局2023年政府信息公开工作年度报告。', ['preface 南通市启东市商务局']],
    ['特向社会公布《启东市商务局2023年度政府信息公开工作年度报告》。', ['preface 启东市商务局']],
    ['本报告由启东市商务局编制。', ['preface 启东市商务局']],
    ['启东市商务局编制完成2023年度政府信息公开工作年度报告，现向社会公布。', ['preface 启东市商务局']],
    ['如有疑问，请与启东市商务局联系，联系电话：0513-83312345。', ['contact 启东市商务局']],
    ['根据《启东市人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知》要求，编制本报告。', []],
    ['在启东市人民政府办公室的指导下，编制本报告。', []],
    ['现公布启东澳门新葡京娱乐官网市商务局2022年政府信息公开工作年度报告。', []],
    ['现将市局及中心城区分局2022年政府信息公开工作报告公布如下。', []],
  ])('%s', (text, names) => {
    expect(named(text, '2023年政府信息公开工作年度报告')).toEqual(names);
  });

  test('is what most of its places say', () => {
    const report = sketched({
      title: '海门市商务局2023年政府信息公开工作年度报告',
      text: { 0: '现公布启东市商务局2023年政府信息公开工作年度报告。', 6: '无。\n启东市商务局\n2024年1月12日' },
    });
    expect(ownName(report)).toBe('启东市商务局');
  });

  test('a subject is told from a body that is only spoken of', () => {
    const of = (text: string) => subjects(sketched({ text: { 1: text } })).map(({ name }) => name);
    expect(of('2023年，海门市商务局严格落实条例，主动公开政府信息30条。')).toEqual(['海门市商务局']);
    expect(of('海门市商务局来我局考察交流。')).toEqual([]);
    expect(of('与海门市商务局联合开展培训。')).toEqual([]);
    expect(of('南通市商务局印发通知，部署政务公开。')).toEqual([]);
  });
});

describe('titles', () => {
  test.each([
    ['中华人民共和国政府信息公开体例', 'slip', '中华人民共和国政府信息公开条例'],
    ['中华人民共和国政府信息公开例', 'short', '中华人民共和国政府信息公开条例'],
    ['政府信息公开条列', 'slip', '政府信息公开条例'],
    ['政府信息公开信息处里费管理办法', 'slip', '政府信息公开信息处理费管理办法'],
    ['湖南省行政程序', 'cut', '湖南省行政程序规定'],
    ['中华人民共和国行政诉论法', 'slip', '中华人民共和国行政诉讼法'],
  ])('%s is a %s', (title, kind, right) => {
    expect(nearMiss(title)).toEqual({ kind, right });
  });
  test.each([
    '中华人民共和国政府信息公开条例（修订）',
    '政府信息公开条例',
    '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    '中华人民共和国政府信息公开工作年度报告格式（试行）',
    '关于印发江苏省政府信息公开工作年度报告格式的通知',
    '本市政府信息公开信息处理费管理办法',
    '江苏省政府信息公开信息处理费管理办法',
    '上海市政府信息公开规定',
    '政府信息公开指南',
    '政府信息公开',
    '信息公开条例',
    '中华人民共和国行政监察法',
    '湖北省行政程序规定',
    '关于全面推进政务公开工作的实施意见',
    '国务院办公厅政府信息与政务公开办公室最新老虎机_即时比分网平台:政府信息公开工作年度报告有关事项的通知',
  ])('%s is left alone', title => {
    expect(nearMiss(title)).toBeUndefined();
  });
});

describe('personal data', () => {
  test.each([
    ['身份证号110101198507150029', '身份证号110*************29'],
    ['１１０１０１１９８５０７１５００２９', '１１０*************２９'],
    ['身份证号为320681900101123。', '身份证号为320**********23。'],
    ['电话138 0013 8000', '电话138********00'],
    ['退费卡号：6222021234567890128', '退费卡号：***************0128'],
    ['申请人王建国申请公开征地批文', '申请人王**申请公开征地批文'],
    ['村民李明，对答复有异议', '村民李*，对答复有异议'],
  ])('%s', (text, out) => {
    expect(masked(text)).toBe(out);
  });
  test.each([
    '联系电话0537-2320375',
    '索引号：110101198507150029',
    '统一社会信用代码91320681MA1TEST234',
    '网站访问量13812345678次',
    '信息编号320681199001011234',
    '申请人应当说明用途，申请人陆续提出，听取申请人陈述、申辩，申请人许可申请',
    '申请人王某某不服，李女士来电',
    '国办公开办函〔2021〕30号 2023年1月1日至2023年12月31日',
  ])('%s stays', text => {
    expect(personalIn(text)).toEqual([]);
  });
  test('check digits', () => {
    expect(isIdNumber('110101198507150029')).toBe(true);
    expect(isIdNumber('110101198507150028')).toBe(false);
    expect(isIdNumber('110101198513150029')).toBe(false);
    expect(isIdNumber('990101198507150029')).toBe(false);
  });
});

test('figures and set phrases are no part of what two texts share', () => {
  const text = '全年通过门户网站公开信息365条，组织培训3次，办理申请12件，答复文书均由法律顾问审核。';
  const print = (words: string) => printOf(sketched({ text: { 1: words } }), 1);
  expect(likeness(print(text), print(text.replace(/\d+/g, '7')), 0.9)).toBe(1);
  expect(likeness(print(text), print('邀请群众代表评议栏目，根据意见增设检索入口。'), 0.9)).toBe(0);
  expect(print('根据《政府信息公开条例》和年度报告格式编制。').length).toBe(0);
});
