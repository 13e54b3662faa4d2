// The judge on answers made from the questions themselves: an ideal answer is right, a changed figure is a wrong number.
import { readdirSync, readFileSync } from 'node:fs';
import { judge, type Question } from './judge.ts';

const dir = new URL('questions/', import.meta.url);
let n = 0,
  bad = 0;
for (const f of readdirSync(dir).sort())
  for (const q of JSON.parse(readFileSync(new URL(f, dir), 'utf8')) as Question[]) {
    n += 1;
    const status = [q.status].flat()[0]!;
    const answer = { status, text: '', values: status === 'answered' ? q.values : [], choices: q.choices ?? [] };
    const free = { ...q, says: [], mustNot: [] };
    const j = judge(free, answer);
    if (j.verdict !== 'right') {
      bad += 1;
      console.log(q.id, JSON.stringify(q.ask), j);
    }
    if (status === 'answered' && q.values.length) {
      const off = { ...answer, values: q.values.map((v, i) => (i ? v : { ...v, value: v.value! + 1 })) };
      if (judge(free, off).verdict !== 'wrong-number') {
        bad += 1;
        console.log('off', q.id, judge(free, off));
      }
      if (
        judge(free, { ...answer, status: 'declined', values: [] }).verdict !== 'declined-though-answerable' &&
        [q.status].flat().length === 1
      ) {
        bad += 1;
        console.log('declined', q.id);
      }
    }
    if (
      status !== 'answered' &&
      ![q.status].flat().includes('answered') &&
      judge(free, {
        status: 'answered',
        text: '',
        values: [{ agency: 'x', year: 2023, metric: 'requests.received.total', value: 3 }],
      }).verdict !== 'wrong-number'
    ) {
      bad += 1;
      console.log('dropped', q.id);
    }
  }
console.log(n, 'questions', bad, 'bad');
