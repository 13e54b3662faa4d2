// Section five is two lists in one: what is lacking, and what is to be done. Which sentence belongs to which is told by its
// words, and by the sentence before it.
import type { Sentence } from './sentences.ts';

const MARK = String.raw`(?:[一二三四五六七八九十]+是|第?[一二三四五六七八九十]+[、,]|\([一二三四五六七八九十\d]+\)[、.]?|\d+[、.)](?!\d))\s*`;
export const ITEM = new RegExp(`^\\s*${MARK}`);

/** What says that something is lacking. */
const LACKS =
  /不够|不足|不强|不高|不多|不全|不深|不到位|不及时|不规范|不完善|不健全|不平衡|不均衡|不充分|不丰富|不明显|不适应|不严|不细|不准|有待|仍需|还需|尚需|亟待|亟需|需要?进一步|薄弱|欠缺|缺乏|偏少|偏低|偏弱|较少|较低|较弱|单一|滞后|难度|有差距|短板|弱项|空间|参差不齐|较大/;
const PROBLEM =
  /存在[^。]{0,24}(?:问题|不足|差距|短板|薄弱|困难|弱项|欠缺)|(?:有|还是)(?:一定|较大|一些)?的?(?:差距|不足)|(?:问题|不足|差距|短板|薄弱环节)[^。]{0,10}(?:表现|体现|如下|:)|主要(?:问题|不足|表现|体现)/;
const MEASURE =
  /下一?步|下一?年度?[,，]|下阶段|下一阶段|(?:^|[,。;:])\s*今后|针对(?:上述|以上|存在|这些|此|不足|该|问题)|(?:将|拟|计划|打算)(?:采取|从|进一步|继续|着力|重点|持续|以|按照?|紧紧?|严格|围绕|不断|坚持|认真|加强|加大|立足|主要|切实|抓住|做好|全面|努力|积极|把|对|在|通过|着重|深入|强化)|(?:改进|整改)(?:措施|情况|方向|打算|举措|工作)|采取(?:了)?(?:以下|如下)?[^。,]{0,8}措施|重点(?:抓好|做好|从|在)|主要(?:措施|从以下|做法)|打算|(?:20\d\d|新的一|来|明)年[^。]{0,30}将/;
/** A measure begins with what is to be done. */
const DOING = new RegExp(
  `^\\s*(?:${MARK})?(?:要|再)?(?:加强|加快|提高|强化|完善|加大|推进|丰富|健全|深化|优化|提升|进一步|持续|规范|拓宽|拓展|创新|严格|落实|建立|充实|继续|抓好|做好|夯实|切实|着力|全面|聚焦|压实|狠抓|细化|扩大|增强|注重|明确|定期)`,
);
/** A measure names what it is against. */
const AGAINST = /针对|解决|避免|改变|克服|弥补|补齐|补足|改进|整改/;

export interface ProblemsAndMeasures {
  problems: Sentence[];
  measures: Sentence[];
}

export function problemsAndMeasures(sentences: readonly Sentence[]): ProblemsAndMeasures {
  const problems: Sentence[] = [];
  const measures: Sentence[] = [];
  let state: 'problem' | 'measure' | null = null;
  for (const sentence of sentences) {
    const heading = headingOf(sentence.text);
    if (heading) {
      state = heading;
      continue;
    }
    const kinds = kindsOf(sentence.text, state);
    if (kinds.length > 0) state = kinds.at(-1)!;
    const kind = kinds.length > 0 ? kinds : state ? [state] : [];
    if (kind.includes('problem')) problems.push(sentence);
    if (kind.includes('measure')) measures.push(sentence);
  }
  return { problems, measures };
}

const PROBLEMS_HEADING =
  /^.{0,8}(?:存在|主要)的?(?:主要|突出|一些|以下)?的?(?:问题|不足|困难|短板|薄弱环节)(?:[和与及、](?:不足|问题|困难|短板))?(?:方面|情况|如下)?$|^(?:问题|不足)$/;
const MEASURES_HEADING =
  /(?:改进|整改)(?:措施|情况|方向|打算|举措|工作)?$|^下一?步(?:.{0,8}(?:打算|计划|措施|安排|思路|工作|方向|举措))?$|(?:措施|打算)$/;

/** A short line without a sentence in it: (一)存在的主要问题. */
function headingOf(text: string): 'problem' | 'measure' | null {
  const bare = text.replace(ITEM, '').replace(/[。:,;\s]/g, '');
  if (bare.length > 18 || /[,;]/.test(text.slice(0, -1)) || /不够|有待|仍需|不足够/.test(bare)) return null;
  if (MEASURES_HEADING.test(bare) && !bare.includes('将')) return 'measure';
  return PROBLEMS_HEADING.test(bare) ? 'problem' : null;
}

function kindsOf(text: string, state: 'problem' | 'measure' | null): ('problem' | 'measure')[] {
  const problem = PROBLEM.exec(text)?.index ?? -1;
  const measure = MEASURE.exec(text)?.index ?? -1;
  const isAgainst = measure >= 0 && AGAINST.test(text.slice(Math.max(0, measure - 2), Math.max(measure, problem) + 2));
  if (measure >= 0) return problem >= 0 && problem < measure && !isAgainst ? ['problem', 'measure'] : ['measure'];
  if (problem >= 0 && !AGAINST.test(text.slice(0, problem))) return ['problem'];
  const lacks = LACKS.test(text) && !/^.{0,8}针对/.test(text);
  if (DOING.test(text) && !/有待|仍需|还需|不够|亟待/.test(text)) return ['measure'];
  if (state === 'measure')
    return lacks && ITEM.test(text) && !AGAINST.test(text) && !/将|要|确保|实现/.test(text) ? ['problem'] : [];
  return lacks ? ['problem'] : [];
}

/** The first sentence of each item where the list is long. */
export function headsOf(sentences: readonly Sentence[], longest: number): Sentence[] {
  const total = sentences.reduce((sum, one) => sum + one.text.length, 0);
  if (total <= longest) return [...sentences];
  const isHead = ({ text }: Sentence) => ITEM.test(text) || /[:;,]\s*一是/.test(text);
  const heads = sentences.filter((sentence, at) => isHead(sentence) || (at === 0 && !sentences.some(isHead)));
  return heads.length < 2 ? [...sentences] : heads;
}
