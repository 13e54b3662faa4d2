// Names of public bodies in running text: what ends one, which forms are the same body, which stand printed.
import { YEAR_PATTERN } from './dates.ts';

/** Endings of a body's name; within a class they are forms of one name. */
const CLASSES: [string, string[]][] = [
  ['府办', ['人民政府办公室', '人民政府办公厅', '政府办公室', '政府办公厅', '政府办', '府办']],
  ['街道', ['街道办事处', '街道办', '街办', '街道']],
  ['镇', ['镇人民政府', '镇政府', '镇']],
  ['乡', ['乡人民政府', '乡政府', '乡']],
  ['府', ['人民政府', '政府']],
  ['管委会', ['管理委员会', '管委会']],
];
const OTHER_ENDINGS =
  '委员会|联合会|联合社|合作社|总工会|红十字会|工商联|妇联|残联|档案馆|博物馆|图书馆|研究室|海关|调查队|公署|中学|小学|党校|协会|综合实验区|实验区|开发区|高新区|新区|示范区|保护区|自治区|自治州|自治县|总队|支队|大队|总局|分局|局|厅|办公室|办|署|部|院|处|所|站|委|中心|公司|学校|大学|学院|医院|银行|法院|检察院|省|市|州|盟|县|旗|区|街';
const ENDINGS = `${CLASSES.flatMap(([, forms]) => forms).join('|')}|${OTHER_ENDINGS}`;
const WHOLE_NAME = new RegExp(`^[\\u4e00-\\u9fff()·]{1,30}?(?:${ENDINGS})$`);

/** Words that stand before a name and are not part of it. */
const LEADING_WORDS =
  '现将|现公布|社会公布|特编制|编制|内容包括|包括|公报标题|现|公布|发布|公开|关于|由|与|向|和|及|在|对|经|将|是|请|按|为|即|系|据|根据|联系|到|至|从|以|受|的|年度|年|度|本|我|该|各|并|请与|等|报告|报|开|机构|单位|主体|来源';
const LEADING = new RegExp(`^(?:${LEADING_WORDS})+`);
const LEADING_PHRASE =
  /^(?:现将|现公[布开]|现?向社会公[布开]|特编制|编制|内容包括|公报标题|公布|发布|公开|关于|请与|联系|根据|按照|年度|报告|来源|机构|单位|主体)/;
const ENDS_LEADING = new RegExp(`(?:${LEADING_WORDS})$`);
/** 市审计局, 区政府: what a body calls itself or its superior by; 市中区 is a place. */
const SHORT_NAME = /^(?:(?:市(?![中南北]区)|区|县|省|镇|乡|州)(?![\u4e00-\u9fff]{0,6}[省市县区]).+)$/;
/** What a body is not called, though it ends like one. */
const NOT_A_NAME =
  /^(?:政府|人民政府|政府办|办公室|街道|管委会|委员会|本机关|首页|行政机关|有关部门|市政府|区政府|县政府|省政府|中心|中央|原创|互联网|本站|网络|本网)$|信息公开|政务公开|年度报告|网站|专栏|栏目|平台|下载|打印|国务院|微信|公众号|乡镇街道|各部门|[我本][局区市县镇乡办委街厅]|根据|按照|依据|全[市区县省]|^(?:开发区|经开区|高新区|示范区|实验区|新区|园区)(?:管委会|管理委员会|政府)?$|积极|推动|认真|按时|完成(?!局)|依法(?!治)/;

/** Is the whole text a body's name? */
export function isAgencyName(text: string): boolean {
  return (
    text.length >= 2 && text.length <= 34 && WHOLE_NAME.test(text) && !NOT_A_NAME.test(text) && !SHORT_NAME.test(text)
  );
}

/** A name that says where: 启东市商务局, 官洲街道, 国家税务总局; 财政局 alone could be anybody's. */
export const isPlaced = (name: string): boolean =>
  /^(?:国家|中国|国务院|中华)|^[\u4e00-\u9fff]{1,8}?(?:[省市州盟县旗]|自治区|[\u4e00-\u9fff]区)[\u4e00-\u9fff]/.test(
    name,
  ) || /[\u4e00-\u9fff]{2}(?:[省市州盟县旗区]|(?:街道|镇|乡)(?:办事处|人民政府|政府|办)?)$/.test(name);

/** A name with what only leads up to it cut off; undefined where nothing that can be a name is left. */
export function cleanName(text: string): string | undefined {
  const whole = text
    .replace(/\s/g, '')
    .replace(/\((?:以下)?简?称.*$|\([^)]*$/, '')
    .replace(/^(?:\(\)|[:：|《“])+|[《》“”"':：,，。.()\-—_]+$/g, '');
  // 本溪, 和田, 向阳 begin like a leading word: what is a name as it stands stays one.
  if (isAgencyName(whole) && !LEADING_PHRASE.test(whole)) return whole;
  const bare = whole.replace(LEADING, '');
  return isAgencyName(bare) ? bare : undefined;
}

export const YEAR_WORD = new RegExp(`${YEAR_PATTERN}\\s*年\\s*度?`);
const YEAR = new RegExp(`${YEAR_PATTERN}\\s*年?`);
const PHRASE = /(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?/;

/** The body in the title of an annual report; undefined where it names none. */
export function agencyOfTitle(title: string): string | undefined {
  const phrase = PHRASE.exec(title);
  if (!phrase) return undefined;
  const head = title
    .slice(0, phrase.index)
    .replace(YEAR_WORD, '')
    .replace(YEAR, '')
    .replace(/年度?$/, '')
    .replace(/关于$/, '');
  return cleanName(
    head
      .replace(/^[[【(]\d{4}[\]】)]|^[[【(][\]】)]/, '')
      .replace(/^[\d.、]+/, '')
      .replace(/年$/, ''),
  );
}

interface Parts {
  stem: string;
  kind: string;
}

/** 启东市政府办 → 启东市 + 府办. A body without a class is all stem. */
export function partsOf(name: string): Parts {
  for (const [kind, forms] of CLASSES) {
    const form = forms.find(ending => name.endsWith(ending) && name.length > ending.length);
    if (form) return { stem: name.slice(0, -form.length), kind };
  }
  return { stem: name, kind: '' };
}

/**
 * All forms of `name` that `text` prints: parents before it (淮安市洪泽区…), other endings of its class. An office is not
 * its government: a form that goes on to another body is none.
 */
export function printedForms(name: string, text: string): string[] {
  const { stem, kind } = partsOf(name);
  if (stem.length < 2) return [name];
  const region = kind === '' && /(?<!实验|开发|新|示范|保护|高|园|社|城)[省市州盟县旗区]$/.test(stem);
  const forms = region ? ['人民政府', '政府', ''] : (CLASSES.find(([own]) => own === kind)?.[1] ?? ['']);
  const behind = kind !== '' || region ? OTHER_BODY : '分局|支队|大队';
  const pattern = new RegExp(`${escaped(stem)}(${forms.join('|')})(?!${behind})`, 'g');
  const found = new Set<string>([name]);
  for (const match of text.matchAll(pattern)) {
    // “启东市政府信息公开” is the publicity of 启东市.
    if (match[1] === '政府' && text.startsWith('信息公开', match.index + match[0].length)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    // 霍山县人民政府城北街道办事处: a street office is named with the government that set it up.
    const founder = kind === '街道' && before.endsWith('人民政府') ? '人民政府' : '';
    const parents = parentsBefore(before.slice(0, before.length - founder.length));
    found.add(founder && !parents ? match[0] : parents + founder + match[0]);
  }
  return [...found];
}

/** Behind a name these make it another body, or a thing of its own (门户网站). */
const OTHER_BODY =
  '办公|办(?!理|结|好|件)|服务|门户|网站|信访|公报|党|管委会|管理委员会|[\\u4e00-\\u9fff]{2,10}(?:街道|局(?!长)|委员会|办公室|中心)';

const PARENT_ENDING = /([\u4e00-\u9fff]{2,5}?)(?:省|自治区|市|自治州|州|盟|地区|自治县|县|区|自治旗|旗|镇)$/;

/**
 * The chain of places that ends right before a name: “…由江苏省南通市” gives 江苏省南通市. A place begins behind a mark, a
 * leading word or another place, else nothing is taken, since words run together.
 */
function parentsBefore(text: string): string {
  let taken = '';
  let rest = text;
  for (;;) {
    const place = lastPlace(rest);
    if (!place) return taken;
    taken = place + taken;
    rest = rest.slice(0, -place.length);
  }
}

function lastPlace(text: string): string | undefined {
  const ending = PARENT_ENDING.exec(text.slice(-9))
    ? /(?:省|自治区|自治州|地区|自治县|自治旗|[市州盟县区旗镇])$/.exec(text)![0]
    : undefined;
  if (!ending) return undefined;
  for (let length = 2; length <= 5; length++) {
    const place = text.slice(-(length + ending.length));
    if (place.length < length + ending.length || !/^[\u4e00-\u9fff]+$/.test(place)) return undefined;
    if (/[局厅委办会府处院]/.test(place)) return undefined;
    const before = text.slice(0, -place.length);
    const begins = before === '' || /[^\u4e00-\u9fff]$/.test(before) || /[省市州盟县区旗局厅委办会府]$/.test(before);
    if ((begins && !LEADING_PHRASE.test(place)) || ENDS_LEADING.test(before)) {
      // “无衢州市”: a place of three characters that begins with a leading word has two.
      return length > 2 && /^[无没由与向和在对经将是请按为系据到至从以受]/.test(place) ? place.slice(1) : place;
    }
  }
  return undefined;
}

const escaped = (text: string): string => text.replace(/[()·.*+?^$|[\]\\{}]/g, '\\$&');
