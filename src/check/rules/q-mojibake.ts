import { garbledIn } from '../mojibake.ts';
import { allPrinted } from '../printed.ts';
import { defineRule, type Hit } from '../rule.ts';

/** A page full of it is told of by its first places. */
const MOST = 5;

export default defineRule({
  id: 'Q-MOJIBAKE',
  title: '乱码',
  severity: 'warning',
  basis: '《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）：发布的信息应当准确、可读',
  explains:
    '网页转码出错时，文字会变成“三審三?!薄胺旨?”“鏀垮簻”“锟斤拷”一类乱码，或只剩一串问号。只报按编码规律可以断定的，' +
    '生僻字、人名、机构简称不在此列。多数是网页造成的，请先看正式网页。',
  forms: null,
  needs: ['words'],
  messages: {
    garbled: {
      says: '“{words}”是乱码。',
      repair: '请对照原稿恢复文字；如正式网页显示正常，请改用正式网页上的文本。',
    },
    meant: {
      says: '“{words}”是乱码，原文可能是“{meant}”。',
      repair: '请对照原稿恢复文字；如正式网页显示正常，请改用正式网页上的文本。',
    },
    lost: {
      says: '“{words}”一串问号，可能是空格或文字在转码时丢失。',
      repair: '请对照原稿删除问号或补上文字。',
    },
  },
  check(report) {
    const hits: Hit[] = [];
    for (const words of allPrinted(report)) {
      for (const { from, to, meant } of garbledIn(words.raw)) {
        if (hits.length === MOST) return hits;
        const { quote, place } = words.rawQuote(from, to);
        const common = { origin: 'page' as const, quote, place, actual: quote };
        if (/^[?？]+$/.test(quote)) {
          const near = words.raw.slice(Math.max(0, from - 4), to + 4).trim();
          hits.push({ message: 'lost', severity: 'info', data: { words: near }, ...common });
        } else if (meant) hits.push({ message: 'meant', data: { words: quote, meant }, ...common, expected: meant });
        else hits.push({ message: 'garbled', data: { words: quote }, ...common });
      }
    }
    return hits;
  },
  examples: {
    pass: [
      {
        what: '机构简称和问句',
        report: { text: { 1: '推广“啟曉百”智能问答库和“三單”制度，回应“怎么办？找谁办？”等问题。' } },
      },
    ],
    fail: [
      {
        what: '右引号丢了半个字节',
        report: { text: { 1: '严格落实“三審三?!薄胺旨?jí)審核、先審后發(fā)”制度，建立“三審三?!比藛T留痕机制。' } },
        finds: [
          { message: 'garbled', quote: '三審三?!薄胺旨?', origin: 'page' },
          { message: 'garbled', quote: '三審三?!比藛T留痕' },
        ],
      },
      {
        what: 'UTF-8被当作GBK',
        report: { text: { 1: '本年度鏀垮簻淇℃伅有序公开。' } },
        finds: [{ message: 'meant', expected: '政府信息' }],
      },
      {
        what: '段首的一串问号',
        report: { text: { 1: '????本年度认真落实条例。' } },
        finds: [{ message: 'lost', severity: 'info' }],
      },
    ],
    skip: [{ what: '文字只是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
