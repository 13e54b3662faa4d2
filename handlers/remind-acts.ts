// What each word behind /remind does, once the sender may do it.
import type { App } from '../src/app.ts';
import type { ChatSettings, Schedule } from '../src/model/reminder.ts';
import { type Reply, say } from '../src/model/reply.ts';
import { dayOf } from '../src/remind/zone.ts';
import { writeReminderFile } from '../src/reminder-file.ts';
import { isSame, type NewSchedule } from '../src/reminders.ts';
import type { CommandInput } from './command.ts';
import { showPage } from './page-word.ts';
import type { Out } from './platforms/types.ts';
import * as answers from './present/remind-answers.ts';
import { calendarReply } from './present/remind-calendar.ts';
import { choiceReply, confirmReply, editReply, type Missing } from './present/remind-choices.ts';
import * as told from './present/remind-done.ts';
import * as sentences from './present/remind-sentences.ts';
import { chosen, onDayNamed, scheduleOf, whichOf } from './remind-chosen.ts';
import { readSent } from './remind-file.ts';
import { type LineParts, type LineTrouble, readLine } from './remind-line.ts';
import { changedSchedule, leftOut, newSchedule, type ScheduleTrouble } from './remind-schedule.ts';
import type { RemindCall } from './remind-words.ts';
import { readTimeZone } from './remind-zones.ts';

/** `isPlain`: said without any command. */
type RemindInput = CommandInput & { isPlain: boolean };

interface Place {
  input: RemindInput;
  app: App;
  out: Out;
  settings: ChatSettings;
  topic: string | null;
}

/** How it is used is told elsewhere. */
type ActCall = Exclude<RemindCall, { kind: 'help' }>;
type Act<Kind extends ActCall['kind']> = (call: ActCall & { kind: Kind }, place: Place) => Promise<Reply>;

/** How many of the next moments are told after a change. */
const MOMENTS = 4;

const ACTS: { [Kind in ActCall['kind']]: Act<Kind> } = {
  list: async ({ page }, place) => listOf(place, page),

  cancel: async (_call, place) =>
    place.settings.schedules.length === 0
      ? say(sentences.nothingSet())
      : listOf(place, 1, '要停哪一项？请点下面的暂停（以后可以恢复）或删除。'),

  async wrong({ word, several, words }, place) {
    if (place.settings.schedules.length === 0) return say(sentences.nothingSet());
    const meant = onDayNamed(words, place.settings);
    if (!meant || (meant.to !== null) !== (word === '修改'))
      return listOf(place, 1, sentences.wrongNumber(word, several));
    const { number, to } = meant;
    if (to !== null) return ACTS.edit({ kind: 'edit', number, words: to }, place);
    if (word === '删除') return ACTS.delete({ kind: 'delete', number, sure: false }, place);
    return word === '暂停'
      ? ACTS.pause({ kind: 'pause', number }, place)
      : ACTS.resume({ kind: 'resume', number }, place);
  },

  unclear: async (_call, place) => listOf(place, 1, sentences.notPlain()),

  defaults: async (_call, place) => add(place.app.reminders.defaultSchedules(place.topic), place),

  async line({ words }, place) {
    const { settings, topic, app, input } = place;
    const refuse = (why: LineTrouble | ScheduleTrouble) =>
      input.isPlain ? listOf(place, 1, sentences.troubleWords(why)) : say(sentences.troubleWords(why));
    const line = lineOf(words, place);
    if (!line.ok) return refuse(line.trouble);
    const made = newSchedule(line.parts, settings, topic, app.now());
    if (!made.ok) return refuse(made.trouble);
    const { deadline } = made.value;
    const isNextYear = line.parts.year === 'next' && isLaterYear(deadline.year, place);
    return add([made.value], place, isNextYear ? told.nextYearWords(deadline) : '');
  },

  async new({ words }, place) {
    const { settings, app, topic } = place;
    const line = lineOf(words, place);
    if (!line.ok) return say(sentences.troubleWords(line.trouble));
    const made = newSchedule(line.parts, settings, topic, app.now());
    const missing = missingOf(line.parts, made.ok);
    if (missing) return choiceReply(missing, `新建 ${words}`.trimEnd());
    if (!made.ok) return say(sentences.troubleWords(made.trouble));
    const schedule: Schedule = { ...made.value, id: 0, paused: false, since: app.now() };
    const [next] = app.reminders.nextReminders({ ...settings, schedules: [schedule] }, 1);
    return confirmReply(words, schedule, next, settings);
  },

  async edit({ number, words }, place) {
    const { app, settings } = place;
    const old = scheduleOf(number, settings);
    if (!old) return say(number === null ? whichOf('修改', settings) : sentences.noSuchSchedule(number));
    if (words === '') return editReply(old);
    const asked = ASKED[words];
    if (asked) return choiceReply(asked, `修改 ${old.id}`);
    const line = lineOf(words, place);
    if (!line.ok) return say(sentences.troubleWords(line.trouble, old.id));
    const changed = changedSchedule(old, line.parts, settings, app.now());
    if (!changed.ok) return say(sentences.troubleWords(changed.trouble, old.id));
    const twin = settings.schedules.find(other => other.id !== old.id && isSame(other, changed.value));
    if (twin) return told.remindSentence(told.alreadySet([twin]));
    const kept = await app.reminders.changeSchedules(settings.chat, old.id, changed.value);
    const schedule = kept?.schedules.find(({ id }) => id === old.id);
    if (!kept || !schedule) return say(sentences.noSuchSchedule(old.id));
    return setReply([schedule], `已修改第 ${old.id} 项提醒`, kept, place);
  },

  async pause({ number }, { app, settings }) {
    const schedules = chosen(number ?? 'all', settings);
    if (typeof schedules === 'string') return say(schedules);
    const awake = schedules.filter(({ paused }) => !paused);
    if (awake.length === 0) return told.remindSentence(sentences.noneAwake(number));
    await app.reminders.changeSchedules(settings.chat, number, { paused: true });
    return told.remindSentence(told.pausedWords(awake, awake.length === settings.schedules.length));
  },

  async resume({ number }, place) {
    const { app, settings } = place;
    const schedules = chosen(number ?? 'all', settings);
    if (typeof schedules === 'string') return say(schedules);
    const ids = schedules.filter(({ paused }) => paused).map(({ id }) => id);
    if (ids.length === 0) return told.remindSentence(sentences.nonePaused(number));
    const kept = await app.reminders.changeSchedules(settings.chat, number, { paused: false });
    const resumed = (kept?.schedules ?? []).filter(({ id }) => ids.includes(id));
    return kept ? setReply(resumed, `已恢复 ${resumed.length} 项提醒`, kept, place) : say(sentences.nothingSet());
  },

  async delete({ number, sure }, place) {
    const { app, settings } = place;
    const schedules = chosen(number ?? 'all', settings);
    if (typeof schedules === 'string') return say(schedules);
    if (!sure) return told.askToDelete(schedules, number === 'all' ? '全部' : String(number));
    const left = await app.reminders.removeSchedules(settings.chat, number === 'all' ? null : number);
    return told.remindSentence(told.deletedWords(schedules, left?.schedules.length ?? 0));
  },

  async zone({ name }, { app, settings }) {
    if (name === '') return say(told.zoneNow(settings.timeZone));
    const zone = readTimeZone(name);
    if (zone === null) return say(sentences.noSuchZone(name));
    const kept = await app.reminders.setTimeZone(settings.chat, settings.kind, zone);
    return told.remindSentence(told.zoneSet(zone, kept.schedules.length));
  },

  export: async (_call, { settings }) =>
    settings.schedules.length === 0
      ? say(sentences.nothingSet())
      : told.exportReply(settings, writeReminderFile(settings)),

  async import(_call, { input, app, settings, topic }) {
    const read = await readSent(input);
    if (!read.ok) return say(read.words);
    const zone = settings.schedules.length === 0 ? read.value.timeZone : settings.timeZone;
    const schedules = read.value.schedules.map(schedule => ({ ...schedule, topic }));
    const result = await app.reminders.addSchedules(settings.chat, settings.kind, schedules, zone);
    if (!result.ok) return say(sentences.tooManySchedules(result.count));
    return told.importedReply(result.added, schedules.length - result.added.length, {
      ...{ file: read.value.timeZone, chat: zone },
    });
  },

  calendar: async (_call, { app, settings }) =>
    settings.schedules.length === 0
      ? say(sentences.nothingSet())
      : ((await calendarReply(settings, app.now())) ?? say(told.nothingForCalendar())),
};

export async function actOnRemind(call: ActCall, input: RemindInput, app: App, out: Out): Promise<void> {
  const settings = await app.reminders.settings(input.chat.id, input.chat.kind);
  const place = { input, app, out, settings, topic: input.chat.topic ?? null };
  const reply = await (ACTS[call.kind] as Act<ActCall['kind']>)(call, place);
  await showPage(reply, !reply.files, input, out);
}

const ASKED: Record<string, Missing> = { 日期: 'day', 天数: 'daysBefore', 提前天数: 'daysBefore', 时间: 'at' };

const lineOf = (words: string, { input, app, settings }: Place) =>
  readLine(words, input.text, dayOf(app.now(), settings.timeZone));

/** `hasDay`: the day is known, be it by the law. */
function missingOf({ name, day, daysBefore, at }: LineParts, hasDay: boolean): Missing | null {
  if (name === undefined) return 'what';
  if (day === undefined && !hasDay) return 'day';
  return daysBefore === undefined ? 'daysBefore' : at === undefined ? 'at' : null;
}

const isLaterYear = (year: number | null, { app, settings }: Place): boolean =>
  year !== null && year > Number(dayOf(app.now(), settings.timeZone).slice(0, 4));

async function add(given: readonly NewSchedule[], place: Place, remark = ''): Promise<Reply> {
  const { app, settings } = place;
  const result = await app.reminders.addSchedules(settings.chat, settings.kind, given);
  if (!result.ok) return say(sentences.tooManySchedules(result.count));
  if (result.added.length === 0) return told.remindSentence(told.alreadySet(result.held));
  return setReply(result.added, `已设好 ${result.added.length} 项提醒${remark}`, result.settings, place);
}

function setReply(schedules: readonly Schedule[], title: string, settings: ChatSettings, { app }: Place): Reply {
  return answers.setReply(schedules, {
    ...{ title, settings },
    next: app.reminders.nextReminders({ ...settings, schedules: [...schedules] }, MOMENTS),
    over: schedules.flatMap(schedule => (schedule.paused ? [] : leftOut(schedule, settings, app.now()))),
  });
}

function listOf({ app, settings, topic }: Place, page: number, lead?: string): Reply {
  if (settings.schedules.length === 0) return answers.emptyReply(settings, lead);
  const listed = settings.schedules.map(schedule => ({
    schedule,
    next: app.reminders.nextReminders({ ...settings, schedules: [schedule] }, 1)[0] ?? null,
  }));
  return answers.listReply(listed, { settings, topic, page, ...(lead !== undefined && { lead }) });
}
