import { blankless, sentences } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';
import { yearsOf } from '../years.ts';

const ORDER_492 = /(?:国务院)?令?第?492号令?/;
const OLD_LIMIT = /(?:15|十五)个?工作日(?:之?内|以内)?[^,。;]{0,10}(?:答复|办结|回复)/;
/** A promise of the office's own, or a fact about some answers. */
const OWN_PACE = /承诺|提前|平均|压缩|缩短|力争|内部|最快|用时/;
const THREE_NEEDS = /[“"']?三需要[”"']?|生产、生活、科研等特殊需要/;
const HISTORY = /原《|原条例|旧条例|修订前|修改前|不再|取消|删除|废止|失效|曾|此前|以前|与.{0,6}相比|2008年|2007年/;
const THIRD_PARTY = /第三方|第三人|征求|复议|公示/;

export default defineRule({
  id: 'L-OLD-LAW',
  title: '引用已废止的规定',
  severity: 'warning',
  basis: '《政府信息公开条例》（国务院令第711号，2019年5月15日起施行）第二十七条、第三十三条',
  explains:
    '2019年修订的条例取消了“生产、生活、科研等特殊需要”的限制，把答复期限由15个工作日改为20个工作日。2019年度起的报告仍按旧规定叙述的，予以指出；' +
    '说明修订前后变化的、机关自己承诺的和征求第三方意见的15个工作日不算。2019年度跨越新旧条例，只作提示。',
  forms: null,
  needs: ['year', 'text'],
  messages: {
    order: {
      says: '引用的“{words}”是2019年修订前的条例。',
      repair: '请改为国务院令第711号。',
    },
    limit: {
      says: '“{words}”是修订前的答复期限，现行规定为20个工作日。',
      repair: '请按条例第三十三条改为20个工作日。',
    },
    needs: {
      says: '“{words}”是修订前的申请条件，现行条例已取消。',
      repair: '请删去这一限制，公民、法人或者其他组织均可申请。',
    },
  },
  check(report) {
    const year = yearsOf(report).year ?? report.year!;
    if (year < 2019) return [];
    const severity = year === 2019 ? { severity: 'info' as const } : {};
    return blankless(report).flatMap(line => {
      if (!/492|工作日|需要/.test(line.text)) return [];
      return sentences(line).flatMap(({ text, at }) => {
        if (HISTORY.test(text)) return [];
        const found: [string, RegExpExecArray | null][] = [
          ['order', ORDER_492.exec(text)],
          ['limit', THIRD_PARTY.test(text) || OWN_PACE.test(text) ? null : OLD_LIMIT.exec(text)],
          ['needs', THREE_NEEDS.exec(text)],
        ];
        return found.flatMap(([message, match]): Hit[] => {
          if (!match || (message === 'order' && !/条例|国务院/.test(text))) return [];
          const where = line.quote(at + match.index, at + match.index + match[0].length);
          return [{ message, ...severity, data: { words: match[0].replace(/[“”"']/g, '') }, ...where }];
        });
      });
    });
  },
  examples: {
    pass: [
      { what: '20个工作日', report: { text: { 1: '均在法定20个工作日内答复。' } } },
      { what: '征求第三方意见', report: { text: { 1: '依照条例规定给予第三方15个工作日答复意见。' } } },
      { what: '机关自己的承诺', report: { text: { 1: '我局承诺把答复时限压缩到15个工作日内答复。' } } },
      { what: '说明变化', report: { text: { 1: '新条例取消了“三需要”的限制。' } } },
      { what: '发挥服务作用', report: { text: { 1: '发挥政府信息对人民群众生产、生活和经济社会活动的服务作用。' } } },
    ],
    fail: [
      {
        what: '旧令号',
        report: { text: { 0: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。' } },
        finds: [{ message: 'order' }],
      },
      {
        what: '旧期限',
        report: { text: { 1: '均在法定的15个工作日内答复申请人。' } },
        finds: [{ message: 'limit' }],
      },
      {
        what: '旧条件',
        report: { text: { 1: '公民可以根据自身生产、生活、科研等特殊需要提出申请。' } },
        finds: [{ message: 'needs' }],
      },
    ],
    skip: [{ what: '没有报告年度', report: { year: null }, missing: '报告年度' }],
  },
});
