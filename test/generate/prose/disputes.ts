// What a report says of reconsideration and litigation about disclosure.
import type { Writer } from '../statement.ts';

const cell = (kind: string, outcome: string) => `disputes.${kind}.${outcome}`;
const RECONSIDERATION = [cell('reconsideration', 'total')];
const DIRECT = [cell('litigationDirect', 'total')];
const AFTER = [cell('litigationAfterReconsideration', 'total')];
const LITIGATION = [...DIRECT, ...AFTER];

const RESULTS: readonly (readonly [string, string])[] = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
];

/** One or two sentences without a full stop; '' where the report keeps silent. */
export function disputeText(writer: Writer): string {
  const reconsiderations = writer.sum(RECONSIDERATION);
  const suits = writer.sum(LITIGATION);
  if (reconsiderations === 0 && suits === 0) return writer.chance(0.35) ? '' : none(writer);
  if (writer.chance(0.15)) return '';
  const said = [reconsiderations > 0 ? reconsidered(writer) : '', suits > 0 ? sued(writer) : ''].filter(Boolean);
  const missing = reconsiderations === 0 ? '行政复议' : suits === 0 ? '行政诉讼' : '';
  const rest = missing === '' ? '' : writer.pick('', `，无${missing}案件`, `、${missing}0件`, `，未发生${missing}`);
  return `${writer.pick('因政府信息公开引发', '因政府信息公开产生', '涉及政府信息公开的')}${said.join(writer.pick('、', '，'))}${rest}`;
}

const NONE = [
  '未发生因政府信息公开引发的行政复议、行政诉讼',
  '全年无因政府信息公开申请行政复议、提起行政诉讼的情况',
  '未出现政府信息公开行政复议和行政诉讼案件',
  '没有因政府信息公开引起的行政复议和行政诉讼',
];

function none(writer: Writer): string {
  const words = writer.random.pick([...NONE, '']);
  const zero = { subject: 'dispute', value: 0 } as const;
  if (words !== '')
    return writer.state({ ...zero, cells: [...RECONSIDERATION, ...LITIGATION] }, figure =>
      figure.trim() === '0' ? words : `因政府信息公开引发的行政复议、行政诉讼共${figure}件`,
    );
  return `因政府信息公开引发${writer.state({ ...zero, cells: RECONSIDERATION }, figure => `行政复议${figure}件`)}、${writer.state({ ...zero, cells: LITIGATION }, figure => `行政诉讼${figure}件`)}`;
}

function reconsidered(writer: Writer): string {
  const name = writer.pick('行政复议', '行政复议案件', '行政复议申请');
  const total = writer.state(
    { subject: 'dispute', value: writer.sum(RECONSIDERATION), cells: RECONSIDERATION },
    figure => `${name}${figure}件`,
  );
  return writer.chance(0.4) ? `${total}（${results(writer, 'reconsideration')}）` : total;
}

function sued(writer: Writer): string {
  const name = writer.pick('行政诉讼', '行政诉讼案件');
  const total = writer.state(
    { subject: 'dispute', value: writer.sum(LITIGATION), cells: LITIGATION },
    figure => `${name}${figure}件`,
  );
  if (writer.chance(0.5)) return total;
  const [direct, after] = [DIRECT, AFTER].map(cells => writer.sum(cells)) as [number, number];
  if (direct === 0) return `${total}，均为复议后起诉`;
  if (after === 0) return `${total}（均为未经复议直接起诉）`;
  const one = (words: string, cells: string[]) =>
    writer.state({ subject: 'dispute', value: writer.sum(cells), cells }, figure => `${words}${figure}件`);
  return `${total}（其中${one('未经复议直接起诉', DIRECT)}、${one('复议后起诉', AFTER)}）`;
}

function results(writer: Writer, kind: string): string {
  return RESULTS.filter(([outcome]) => writer.sum([cell(kind, outcome)]) > 0)
    .map(([outcome, name]) => {
      const cells = [cell(kind, outcome)];
      return writer.state({ subject: 'dispute', value: writer.sum(cells), cells }, figure => `${name}${figure}件`);
    })
    .join('、');
}
