// Whose figures a clause gives: those of the body that reports, or of another one that the clause names.

/** Does the body answer for a whole region, so that 全县 is itself? */
export function isRegional(agency: string | null): boolean {
  return (
    agency !== null && /(?:人民政府|(?<!部|街)道|[省市州盟区县旗镇乡]|街道|街道办事处|管委会|管理委员会)$/.test(agency)
  );
}

const BODY =
  '[\\u4e00-\\u9fff]{1,16}?(?:局|委员会|委|厅|办公室|政府办|管委会|人民政府|政府(?!信息|公开|网|门户|采购|工作|部门|办|各|系统|服务|规章|常务)|中心|公司|大队|支队|学校|医院|法院|街道办事处|街道|(?<!本)镇|(?<!本)乡)';
/** A body right before the verb, or at the head of the clause before what it did. */
const BEFORE_VERB = new RegExp(
  `(${BODY})(?:全年|本年度?|\\d{4}年度?|,|、|共|累计|合计|总共|已|依法|新|,)*(?:收到|收办|接到|接收|受理|办理|新收|办结|答复|登记|制发|制定|出台|作出)`,
);
const AT_HEAD = new RegExp(
  `^\\s*(?:\\d{4}年度?,?|全年,?|本年度?,?)?(?:截至[^,]{2,12},)?(${BODY})(?:通过|共|累计|严格|按照|积极|认真|全年|坚持|\\d{4}年|$)`,
);
const LEADING =
  /^(?:\d{4}年度?|年度?|全年|本年度?|由|对|经|在|含|包括|其中|及|和|与|是|为|因|向|请|就|的|目前|截至|全部|均|并|且|也|又|,)+/;

/** True where the words name another body as the one that received or issued; false: this one; undefined: nobody named. */
export function isOtherBody(words: string, agency: string | null): boolean | undefined {
  const name = (BEFORE_VERB.exec(words) ?? AT_HEAD.exec(words))?.[1]?.replace(LEADING, '');
  if (name === undefined || name.length < 2 || agency === null) return undefined;
  // 我县政务公开办公室 is one of the county's offices.
  if (/^我[省市州盟县区旗镇乡]./.test(name)) return !shortened(agency).includes(shortened(name.slice(1)));
  if (/^(?:我|本|该)|^(?:局|委|厅|镇|街道)/.test(name)) return false;
  if (/^(?:全|各)/.test(name) || /申请|公开|信息|群众|公民|渠道|平台/.test(name)) return undefined;
  return !shortened(agency).includes(shortened(name));
}

/** Is the name that of the body itself, and the body an office rather than a whole region? */
export const isOwnOffice = (name: string, agency: string | null): boolean =>
  agency !== null && !isRegional(agency) && shortened(agency).endsWith(shortened(name.replace(/^.*?以/, '')));

/** 启东市人民政府办公室 and 市政府办 in one form. */
const shortened = (name: string): string =>
  name
    .replace(/人民政府/g, '政府')
    .replace(/办公[室厅]/g, '办')
    .replace(/管理委员会|委员会/g, '委')
    .replace(/管委会/g, '委')
    .replace(/街道办事处/g, '街道')
    .replace(/办事处/g, '');
