// The running text of a report in the usual tone, made up sentence by sentence, with the figures of its own tables in it.
import { otherText, problemText } from './prose/closing.ts';
import { disputeText } from './prose/disputes.ts';
import { managementText, openingText, platformText, supervisionText } from './prose/keeping.ts';
import { documentText, publicityText } from './prose/publicity.ts';
import { requestText } from './prose/requests.ts';
import type { Random } from './random.ts';
import { type Stated, type Story, Writer } from './statement.ts';

export type { Stated };

export interface Prose {
  /** Paragraphs of sections one, five and six, without their headings. */
  overview: string[];
  problems: string[];
  other: string[];
  /** What stands before the tables of sections two to four. */
  tables: string[][];
  stated: Stated[];
}

const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'] as const;

/** `right`: the text is to be free of any defect that the catalogue knows. */
export function drawProse(random: Random, story: Story, right = false): Prose {
  const stated: Stated[] = [];
  const spaced = random.chance(0.08);
  const writer = (section: number) => new Writer(random, story, section, stated, spaced);
  return {
    overview: overview(writer(1)),
    problems: problemText(writer(5)),
    other: otherText(writer(6), right),
    tables: right
      ? [documentText, requestText, disputeText].map((text, at) => besideTable(writer(at + 2), text))
      : [[], [], []],
    stated,
  };
}

/** A few offices say again before a table what section one has said. */
function besideTable(writer: Writer, text: (writer: Writer) => string): string[] {
  const said = writer.chance(0.06) ? text(writer) : '';
  return said === '' ? [] : [said.endsWith('。') ? said : `${said}。`];
}

const LEADS: readonly ((number: string, aspect: string) => string)[] = [
  (number, aspect) => `（${number}）${aspect}情况。`,
  (number, aspect) => `${number}是${aspect}方面。`,
  (number, aspect) => `（${number}）${aspect}。`,
  (number, aspect) => `（${number}）${aspect}方面。`,
];
const LONG: Record<string, string> = {
  主动公开: '主动公开政府信息',
  依申请公开: '依申请公开办理',
  平台建设: '政府信息公开平台建设',
  监督保障: '监督保障及教育培训',
};

function overview(writer: Writer): string[] {
  const lead = writer.random.pick(LEADS);
  const long = writer.chance(0.3);
  const paragraphs = ASPECTS.map((aspect, index) => {
    const name = long ? (LONG[aspect] ?? aspect) : aspect;
    return lead('一二三四五'[index]!, name) + aspectText(writer, aspect);
  });
  return [openingText(writer), ...paragraphs];
}

function aspectText(writer: Writer, aspect: (typeof ASPECTS)[number]): string {
  switch (aspect) {
    case '主动公开':
      return publicityText(writer);
    case '依申请公开': {
      const requests = requestText(writer);
      const disputes = disputeText(writer);
      return disputes === '' ? requests : `${requests}${disputes}。`;
    }
    case '政府信息管理':
      return managementText(writer);
    case '平台建设':
      return platformText(writer);
    case '监督保障':
      return supervisionText(writer);
  }
}
