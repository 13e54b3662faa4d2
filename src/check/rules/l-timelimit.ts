import { readChineseNumber } from '../../text/numbers.ts';
import { blankless, sentences } from '../blankless.ts';
import { defineRule, type Hit } from '../rule.ts';
import { yearsOf } from '../years.ts';

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
/** What the law is said to give for an answer; a faster promise of the office's own is not spoken of as the law's. */
const ANSWER = new RegExp(
  `(?:法定|条例》?(?:的)?规定|依法规定|《条例》规定)的?(?:答复|办理|办结)?的?(?:期限|时限)?(?:为|是|即|:|\\()?${NUMBER}个?(工作日|日|天)(?:之?内|以内)?`,
);
const LONGER = new RegExp(
  `延长(?:答复|办理)?(?:期限|时限)?(?:最长|最多)?(?:不得?超过|至多)${NUMBER}个?(?:工作日|日|天)`,
);
const OTHER_MATTER =
  /第三方|第三人|征求|复议|诉讼|起诉|补正|更正|公示|主动公开|公文|制作|形成|变更|信访|提案|建议|热线|留言|缴纳|收费|共同|协商/;

export default defineRule({
  id: 'L-TIMELIMIT',
  title: '答复期限表述错误',
  severity: 'warning',
  basis: '《政府信息公开条例》第三十三条',
  explains:
    '条例规定的答复期限为20个工作日，需要延长的最长不超过20个工作日。把法定期限写成别的天数，或写成“日”“天”的，予以指出；' +
    '机关自己承诺的更短期限，以及补正、征求第三方意见、主动公开等其他期限不算。旧条例的15个工作日由另一规则说明。',
  forms: null,
  needs: ['year', 'text'],
  messages: {
    answer: {
      says: '“{words}”与法定答复期限不符，应为20个工作日。',
      repair: '请改为20个工作日。',
    },
    longer: {
      says: '“{words}”与条例不符，延长答复期限最长不得超过20个工作日。',
      repair: '请改为20个工作日。',
    },
  },
  check(report) {
    const year = yearsOf(report).year ?? report.year!;
    if (year < 2019) return [];
    const severity = year === 2019 ? { severity: 'info' as const } : {};
    return blankless(report).flatMap(line => {
      if (!/工作日|\d[日天]/.test(line.text)) return [];
      return sentences(line).flatMap(({ text, at }) => {
        if (OTHER_MATTER.test(text)) return [];
        const hit = (message: string, match: RegExpExecArray): Hit => ({
          message,
          ...severity,
          data: { words: match[0] },
          ...line.quote(at + match.index, at + match.index + match[0].length),
        });
        const answer = ANSWER.exec(text);
        const longer = LONGER.exec(text);
        return [
          ...(answer && isWrong(answer, text) ? [hit('answer', answer)] : []),
          ...(longer && read(longer[1]!) > 20 ? [hit('longer', longer)] : []),
        ];
      });
    });
  },
  examples: {
    pass: [
      { what: '20个工作日', report: { text: { 1: '均在法定20个工作日内答复申请人。' } } },
      { what: '机关自己的承诺', report: { text: { 1: '我局承诺10个工作日内答复申请，平均用时6个工作日。' } } },
      { what: '其他期限', report: { text: { 1: '属于主动公开范围的，在条例规定的20个工作日内公开。' } } },
    ],
    fail: [
      {
        what: '写成30个工作日',
        report: { text: { 1: '对收到的申请，均在法定30个工作日内答复。' } },
        finds: [{ message: 'answer' }],
      },
      {
        what: '写成20天',
        report: { text: { 1: '申请均在法定期限20天内答复。' } },
        finds: [{ message: 'answer' }],
      },
      {
        what: '延长过久',
        report: { text: { 1: '情况复杂的申请，经批准延长答复期限不超过30个工作日。' } },
        finds: [{ message: 'longer' }],
      },
    ],
    skip: [{ what: '没有报告年度', report: { year: null }, missing: '报告年度' }],
  },
});

const read = (text: string): number => (/^\d/.test(text) ? Number(text) : (readChineseNumber(text) ?? 0));

/** Fifteen is the old law's, an extended forty is the two periods together. */
function isWrong([, number, unit]: RegExpExecArray, sentence: string): boolean {
  if (!/申请|答复/.test(sentence)) return false;
  const days = read(number!);
  return unit === '工作日' ? ![15, 20, 40].includes(days) : days === 20 || days === 15;
}
