// What a person asks, as data: whose figures, of which years, which of them, and what is to be done with them. Made of words by
// src/answer/ask, answered by src/answer/kinds. Everything that the words said is in it, or the question is not understood.
import { z } from 'zod';
import { RATE_METRICS } from './rate.ts';

const cellKey = z.string();
const year = z.number().int();

/** Bodies by name: `said` in the person's words, `address` as the body held is asked for. */
const named = z.object({
  kind: z.literal('named'),
  bodies: z.array(z.object({ said: z.string(), address: z.string() })).min(1),
});

/** Every body held that fits: 南通各县, 江苏的部门, 商务系统, 所有单位. */
const group = z.object({
  kind: z.literal('group'),
  said: z.string(),
  /** The division in or below which they are, by its full name with those above it; null for anywhere. */
  place: z.string().nullable(),
  /** What they are; null for whatever. */
  rank: z.enum(['province', 'prefecture', 'county', 'town', 'department']).nullable(),
  /** Short form of the unit (商务局), for bodies of one field. */
  unit: z.string().nullable(),
});

export const Who = z.discriminatedUnion('kind', [named, group]);
export type Who = z.infer<typeof Who>;

export const When = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('years'), years: z.array(year).min(1) }),
  /** No year was said. `prefer`: the year of the talk so far, taken where it is held; where not, the answer says so. */
  z.object({ kind: z.literal('latest'), prefer: year.optional() }),
  /** The last years, as many as said (近三年), or all that are held (历年). */
  z.object({ kind: z.literal('recent'), count: z.number().int().positive().nullable() }),
]);
export type When = z.infer<typeof When>;

/** A figure: one cell, or the sum of some. Of a group that the editions divide otherwise, the answer takes the edition's rows. */
export const Amount = z.object({
  kind: z.literal('amount'),
  /** As in answers: a cell key, or one for a sum (`requests.disclosed.total`). */
  metric: z.string(),
  /** What it is called in an answer. */
  label: z.string(),
  /** Every cell of every edition that is part of it. */
  keys: z.array(cellKey).min(1),
});
export type Amount = z.infer<typeof Amount>;

export const Measure = z.discriminatedUnion('kind', [
  Amount,
  z.object({ kind: z.literal('rate'), metric: z.enum(RATE_METRICS) }),
  /** X 占 Y 的比例, for what has no rate of its own. */
  z.object({ kind: z.literal('share'), of: Amount, base: Amount }),
]);
export type Measure = z.infer<typeof Measure>;

const order = z.enum(['most', 'least']);
const bound = z.object({ relation: z.enum(['>', '>=', '<', '<=', '=']), value: z.number() });

export const Operation = z.discriminatedUnion('kind', [
  /** Each measure of each body and year. `lead`: asked as 有没有 or 是不是; `said`: numbers that were set against each other. */
  z.object({ kind: z.literal('value'), lead: z.boolean().optional(), said: z.array(z.number()).optional() }),
  /** The members of a measure that are not 0: reasons of refusal, kinds of applicants, results. */
  z.object({ kind: z.literal('breakdown'), by: z.enum(['row', 'applicant', 'result']) }),
  /** Which of two or more bodies has more, and by how much. `difference`: asked for how much more the first has. */
  z.object({ kind: z.literal('compare'), order, difference: z.boolean().optional() }),
  z.object({ kind: z.literal('trend') }),
  /** Against the year before: difference and growth. `asked`: which of the two comes first. */
  z.object({ kind: z.literal('change'), asked: z.enum(['difference', 'growth']).optional() }),
  /** The year in which it was highest or lowest. */
  z.object({ kind: z.literal('peak'), order }),
  /** `by`: ranked by this measure, the question's own are shown (申请量前三的单位自然人占比). */
  z.object({
    kind: z.literal('rank'),
    order,
    limit: z.number().int().positive().nullable(),
    by: Measure.optional(),
  }),
  /** Bodies within a bound: 超过100件的, 零申请的; `count`: only how many. */
  z.object({
    kind: z.literal('filter'),
    bound,
    /** The other end of a range. */ and: bound.optional(),
    count: z.boolean(),
  }),
  z.object({ kind: z.literal('sum') }),
  /** Pooled and mean, both labelled. */
  z.object({ kind: z.literal('average') }),
]);
export type Operation = z.infer<typeof Operation>;

const figures = z.object({
  kind: z.literal('figures'),
  who: Who,
  when: When,
  measures: z.array(Measure).min(1),
  operation: Operation,
  /** Bodies whose rate rests on fewer cases are left out. */
  leastBase: z.number().int().nullable(),
  /** 为什么: what the report says of the reasons, beside the figure. */
  why: z.boolean().optional(),
});

/** What a report says in words. */
export const TOPICS = [
  'problems',
  'measures',
  'informationFee',
  'phone',
  'period',
  'channels',
  'socialMedia',
  'meetings',
  'interpretations',
  'platform',
  'supervision',
  'proactive',
  'requests',
  'disputes',
] as const;
export type Topic = (typeof TOPICS)[number];

const words = z.object({
  kind: z.literal('words'),
  who: Who,
  when: When,
  about: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('topic'),
      topic: z.enum(TOPICS),
      /** Which of it was asked for, where one or several were named: 公众号, 新闻发布会. Only sentences with one of them answer. */
      said: z.array(z.string()).optional(),
    }),
    z.object({ kind: z.literal('section'), number: z.number().int().min(0).max(6) }),
    /** Any words: found by search in these reports. */
    z.object({ kind: z.literal('search'), words: z.string() }),
    /** `sentences`: how many were asked for (用三句话). */
    z.object({ kind: z.literal('summary'), sentences: z.number().int().positive().optional() }),
  ]),
});

export const Question = z.discriminatedUnion('kind', [
  figures,
  words,
  /** 哪些报告提到了“三审三校”. */
  z.object({ kind: z.literal('mentions'), who: Who, when: When, words: z.string() }),
  /** The three tables of one report. */
  z.object({ kind: z.literal('tables'), who: Who, when: When }),
  /** When it was published or signed; `latest` of a group: 谁的报告发布最晚. */
  z.object({
    kind: z.literal('dates'),
    who: Who,
    when: When,
    order: order.nullable(),
    /** Only those published behind the legal term. */
    late: z.boolean().optional(),
  }),
  /** Does this year's report go on from last year's? */
  z.object({ kind: z.literal('continuity'), who: Who, when: When, of: z.enum(['carriedOver', 'documents']) }),
  /** What is held, and of which bodies a year is missing. */
  z.object({ kind: z.literal('holdings'), who: Who.nullable(), when: When, missing: z.boolean() }),
  /** An entry of corpus/knowledge. */
  z.object({ kind: z.literal('knowledge'), entry: z.string() }),
  /** Left to a command, as if it had been typed. */
  z.object({ kind: z.literal('command'), input: z.string() }),
]);
export type Question = z.infer<typeof Question>;

/** Why a question has no answer, told in one helpful sentence. */
export const DECLINED = [
  ...['forecast', 'applicants', 'alter', 'write', 'opinion', 'months', 'cause', 'elsewhere'],
] as const;
