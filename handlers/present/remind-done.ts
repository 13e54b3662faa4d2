// What was done about reminders, short: paused, deleted, exported, taken in.
import type { ChatSettings, Deadline, Schedule } from '../../src/model/reminder.ts';
import type { Reply } from '../../src/model/reply.ts';
import { allButton, paragraph, remindButton } from './remind-answers.ts';
import { scheduleWords, titleWords, zoneWords } from './remind-phrases.ts';

/** Some plain words, and the way to all the rest. */
export const remindSentence = (text: string): Reply => ({ blocks: [paragraph(text)], buttons: [[allButton()]] });

export const alreadySet = (held: readonly Schedule[]) =>
  held.length === 1
    ? `已经有同样的提醒（第 ${held[0]!.id} 项${held[0]!.paused ? '，已暂停' : ''}），没有重复设置。`
    : `这 ${held.length} 项提醒都已经设过（第 ${held.map(({ id }) => id).join('、')} 项），没有重复设置。`;

/** `all`: there is no other one. */
export const pausedWords = (schedules: readonly Schedule[], all: boolean) =>
  schedules.length === 1
    ? `已暂停第 ${schedules[0]!.id} 项（${titleWords(schedules[0]!)}），恢复前不再提醒；恢复请输入 /remind 恢复 ${schedules[0]!.id}。`
    : `已暂停${all ? '全部' : '其余'} ${schedules.length} 项提醒，恢复前不再提醒；恢复请输入 /remind 恢复。`;

/** Behind the title of one that is set for the next year, since this year's day is over. */
export const nextYearWords = ({ month, day, year }: Deadline) => `，定在 ${year} 年：今年的 ${month}月${day}日已过`;

export function askToDelete(schedules: readonly Schedule[], words: string): Reply {
  const what =
    schedules.length === 1
      ? `第 ${schedules[0]!.id} 项提醒（${scheduleWords(schedules[0]!)}）`
      : `全部 ${schedules.length} 项提醒`;
  return {
    blocks: [paragraph(`将删除${what}，删除后不再提醒。确定要删除吗？`)],
    buttons: [[remindButton('确认删除', `删除 ${words} 确认`)], [allButton()]],
  };
}

export const deletedWords = (deleted: readonly Schedule[], left: number) =>
  `已删除${deleted.length === 1 ? `第 ${deleted[0]!.id} 项提醒（${titleWords(deleted[0]!)}）` : `全部 ${deleted.length} 项提醒`}，${left === 0 ? '本聊天不会再收到提醒。' : `还有 ${left} 项。`}`;

export const zoneSet = (timeZone: string, count: number) =>
  count === 0
    ? `已把本聊天的时区设为${zoneWords(timeZone)}。`
    : `已把本聊天的时区改为${zoneWords(timeZone)}，${count} 项提醒都按这个时间。`;

export const zoneNow = (timeZone: string) =>
  `本聊天用${zoneWords(timeZone)}；要改请写 /remind 时区 乌鲁木齐，或 /remind 时区 Asia/Shanghai。`;

export function importedReply(added: readonly Schedule[], held: number, zones: { file: string; chat: string }): Reply {
  const count = added.length === 0 ? '文件里的提醒本聊天都已经有了，没有新增。' : `已导入 ${added.length} 项提醒。`;
  const also = added.length > 0 && held > 0 ? `另有 ${held} 项本聊天已经有，没有重复导入。` : '';
  const zone =
    zones.file === zones.chat ? '' : `文件原来用${zoneWords(zones.file)}，现在按本聊天的${zoneWords(zones.chat)}提醒。`;
  return {
    blocks: [
      paragraph(count + also + zone),
      ...(added.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: added.map(one => titleWords(one) + (one.paused ? '（已暂停）' : '')),
              numbered: added.map(({ id }) => id),
            },
          ]),
    ],
    buttons: [[allButton()]],
  };
}

export function exportReply({ schedules }: ChatSettings, bytes: Uint8Array): Reply {
  const text = `这是 ${schedules.length} 项提醒的设置；在别的聊天里发来这个文件并写上 /remind 导入，就能照样设好。`;
  return { blocks: [paragraph(text)], files: [{ name: '提醒设置.json', bytes }] };
}

export const calendarWords = (count: number, paused: number) =>
  `这是 ${count} 个期限，可以导入手机或电脑的日历${paused > 0 ? `；暂停的 ${paused} 项没有放进去` : ''}。以后在这里改动，日历不会跟着变，请重新导入。`;

export const nothingForCalendar = () => '没有以后的期限可以放进日历；恢复或新设提醒后再试，例如 /remind 恢复。';
