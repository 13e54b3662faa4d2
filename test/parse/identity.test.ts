// Whose report, which year, which dates: by the first source that says so, in the order of the contract.
import { describe, expect, test } from 'vitest';
import { type Identity, identify } from '../../src/parse/identity.ts';

function of(text: { head?: string[]; body?: string; tail?: string[]; publisher?: string }): Identity {
  const head = text.head ?? [];
  return identify({
    lines: head,
    head,
    body: text.body ?? '',
    tail: text.tail ?? [],
    meta: text.publisher ? { publisher: text.publisher } : {},
  });
}

describe('agency and year from the title', () => {
  test.each([
    ['济宁市商务局2020年政府信息公开工作年度报告', '济宁市商务局', 2020],
    ['2025年南关区盛世街道政府信息公开工作年度报告', '南关区盛世街道', 2025],
    ['平潭综合实验区2019年度政府信息公开工作年度报告', '平潭综合实验区', 2019],
    ['某区外事办政府信息公开工作2022年度报告', '某区外事办', 2022],
    ['江油市行政审批服务局关于2019年度政府信息公开情况的报告', '江油市行政审批服务局', 2019],
    ['洪泽区审计局二〇二三年政府信息公开年度报告', '洪泽区审计局', 2023],
    ['尼勒克镇人民政府2023年政府信息公开工作告年度报', '尼勒克镇人民政府', 2023],
    ['驼峰路街道办事处政府信息公开工作年度报告', '驼峰路街道办事处', null],
    ['大连市人民政府政府信息公开工作年度报告(2021年度)', '大连市人民政府', 2021],
    ['和田地区行政公署2022年政府信息公开工作年度报告', '和田地区行政公署', 2022],
    ['本溪市残疾人联合会2022年政府信息公开工作年度报告', '本溪市残疾人联合会', 2022],
  ])('%s', (title, agency, year) => {
    expect(of({ head: [title] })).toMatchObject({ agency, year });
  });

  test('a title on two lines, in a labelled block, behind a breadcrumb', () => {
    expect(of({ head: ['济宁市商务局2020年政府信息公开', '工作年度报告'] })).toMatchObject({
      agency: '济宁市商务局',
      year: 2020,
    });
    expect(of({ head: ['济宁市商务局', '2020年', '政府信息公开工作年度报告'] })).toMatchObject({
      agency: '济宁市商务局',
      year: 2020,
    });
    expect(of({ head: ['标题: 平潭综合实验区2022年度政府信息公开工作年度报告'] }).agency).toBe('平潭综合实验区');
    expect(of({ head: ['首页 > 政务公开 > 年报', '桦甸市统计局2021年政府信息公开工作年度报告'] }).agency).toBe(
      '桦甸市统计局',
    );
  });
});

describe('where there is no title', () => {
  test('the signature comes before the page source, that before the first sentence, that before the text itself', () => {
    const signature = ['无。', '张家港市商务局', '2021年1月19日'];
    const source = '来源: 张家港市人民政府办公室 发布时间:2021-01-20';
    const sentence = '本报告由张家港市教育局编制。';
    const body = '我局认真落实。张家港市卫生局有序推进，张家港市卫生局公开及时。';
    expect(of({ head: [source, sentence], body, tail: signature }).agency).toBe('张家港市商务局');
    expect(of({ head: [source, sentence], body }).agency).toBe('张家港市人民政府办公室');
    expect(of({ head: [sentence], body }).agency).toBe('张家港市教育局');
    expect(of({ body }).agency).toBe('张家港市卫生局');
  });

  test('我区 is the region that the text names most', () => {
    const body =
      '我区有序推进。雁峰区行政审批服务局组织培训。雁峰区党政门户网站公开，雁峰区委领导，数字雁峰建设，雁峰区统计。';
    expect(of({ body }).agency).toBe('雁峰区');
  });

  test('nobody named is nobody', () => {
    expect(of({ body: '我局认真落实条例。' }).agency).toBeNull();
  });
});

describe('a name in running text', () => {
  test.each([
    ['根据《条例》要求,特编制湛江市人民政府地方志办公室2023年政府信息公开工作年度报告。', '湛江市人民政府地方志办公室'],
    ['由南宁经济技术开发区管理委员会(以下简称经开区管委会)编制。', '南宁经济技术开发区管理委员会'],
    ['现特向社会公布2024年度如皋市市场监督管理局信息公开工作年度报告。', '如皋市市场监督管理局'],
    ['现公布2022年阳新县自然资源和规划局政府信息公开工作情况。', '阳新县自然资源和规划局'],
    ['上饶市人民政府根据全市2022年度工作情况,编制本报告。', '上饶市人民政府'],
    ['报告内容包括市民政局2025年政府信息公开总体情况。', null],
    ['结合开发区管委会信息公开工作实际编制。', null],
  ])('%s', (sentence, agency) => {
    expect(of({ head: [sentence] }).agency).toBe(agency);
  });

  test.each([
    ['2021年,汕尾市公安局(以下简称市公安局)坚持公开。', '汕尾市公安局'],
    ['2024年,宜城市市场监督管理局以便民为宗旨,我局加强公开。', '宜城市市场监督管理局'],
    ['2023年四平市住房和城乡建设局坚持公开。四平市各项工作推进,我市四平市发展。我局落实。', '四平市住房和城乡建设局'],
    ['2023年,在区委、区政府的领导下,官洲街道办事处认真落实。', '官洲街道办事处'],
    ['2024年,市市场监管局坚持公开。', null],
    ['2024年,我区公开平稳。2024年,雁峰区商务局积极落实。', null],
    ['2021年,经开区政府信息公开有序,我区推进,经开区政府信息公开完善。', null],
  ])('%s', (body, agency) => {
    expect(of({ body }).agency).toBe(agency);
  });

  test('a bracketed year before the title', () => {
    expect(of({ head: ['【2019】马关县交通运输局2019年政府信息公开工作年度报告'] })).toMatchObject({
      agency: '马关县交通运输局',
      year: 2019,
    });
  });
});

describe('the year where the period is another', () => {
  const period = '统计期限自2020年1月1日起至2020年12月31日止。';
  test('the preface comes first, unless text and dates are for the period', () => {
    const head = [`我局编制了2021年政府信息公开年度报告。${period}`];
    expect(of({ head }).year).toBe(2021);
    expect(of({ head, body: '2021年,我局加强公开。' }).year).toBe(2021);
    expect(of({ head, body: '2020年,我局加强公开。2020年,受理申请3件。' }).year).toBe(2020);
  });

  test('text that begins with one year only comes before it', () => {
    const body = '2021年,我局加强公开。\n2021年,受理申请3件。';
    expect(of({ head: [period], body }).year).toBe(2021);
    expect(of({ head: [period], body: `${body}\n2020年,受理申请1件。` }).year).toBe(2020);
  });
});

describe('forms of one name', () => {
  test('the longest printed form is taken, the others are aliases', () => {
    const head = ['启东市政府办2023年政府信息公开工作年度报告', '现公布启东市人民政府办公室2023年报告。'];
    expect(of({ head })).toMatchObject({ agency: '启东市人民政府办公室', aliases: ['启东市政府办'] });
  });

  test('parents before the name belong to it', () => {
    const head = ['麦积区财政局2021年政府信息公开工作年度报告', '本报告由甘肃省天水市麦积区财政局编制。'];
    expect(of({ head }).agency).toBe('甘肃省天水市麦积区财政局');
  });

  test('a region is its government; a street office is named with the government that set it up', () => {
    const region = ['亭湖区2023年政府信息公开工作年度报告', '现公布盐城市亭湖区人民政府2023年报告。'];
    expect(of({ head: region }).agency).toBe('盐城市亭湖区人民政府');
    const street = ['龙泉街道2023年政府信息公开工作年度报告', '来源:德清县人民政府龙泉街道办事处'];
    expect(of({ head: street }).agency).toBe('德清县人民政府龙泉街道办事处');
  });

  test('an office is not its government, a department not its region', () => {
    const head = ['洪泽区人民政府2023年政府信息公开工作年度报告', '淮安市洪泽区人民政府办公室编制本报告。'];
    expect(of({ head }).agency).toBe('洪泽区人民政府');
    expect(
      of({ head: ['平潭综合实验区2022年政府信息公开工作年度报告', '请与平潭综合实验区管委会办公室联系。'] }).agency,
    ).toBe('平潭综合实验区');
  });
});

describe('year', () => {
  test('the period, then the text; digits that lost their 年 never', () => {
    expect(of({ body: '统计期限为2020年1月1日起至12月31日止。2019年有进步。' }).year).toBe(2020);
    expect(of({ body: '2020年推进公开，2020年培训两次，较2019年增长。' }).year).toBe(2020);
    expect(of({ body: '统计期限自201911日起至20191231日止。' }).year).toBeNull();
  });

  test('the title holds against a slip in the text', () => {
    expect(of({ head: ['西柳镇2023年政府信息公开工作年度报告'], body: '2022年，2022年，2022年。' }).year).toBe(2023);
  });
});

describe('dates', () => {
  test.each([
    ['发布日期:2024-01-28 信息来源:朝阳市商务局', '2024-01-28'],
    ['2022年01月18日来源:1', '2022-01-18'],
    ['| 生成日期 | 2026-01-23 16:24:38 |', '2026-01-23'],
    ['时间:2017-01-12 10:01', '2017-01-12'],
    ['统计期限为2023年1月1日至12月31日', null],
  ])('published: %s', (line, date) => {
    expect(of({ head: [line.replace(/\|/g, ' ').trim()] }).publishedOn).toBe(date);
  });

  test('发布日期 goes before 成文日期', () => {
    expect(of({ head: ['成文日期:2024-01-05', '发布日期:2024-01-12'] }).publishedOn).toBe('2024-01-12');
  });

  test.each([
    [['无。', '某县水利局', '2021年1月19日'], '2021-01-19'],
    [['无。某县水利局二〇二一年一月五日'], '2021-01-05'],
    [['某县水利局 2025年1月3日 点击数：128人次'], '2025-01-03'],
    [['截至2023年12月31日未收费，2023年12月31日'], null],
    [['某县水利局', '2024119'], null],
  ])('signed: %j', (tail, date) => {
    expect(of({ tail }).signedOn).toBe(date);
  });

  test('a date that lost its 年月日 is kept as it stands', () => {
    expect(of({ tail: ['某县水利局', '2024119'] }).brokenSignature).toBe('2024119');
  });
});
