// Reminders: what a chat is to be reminded of, and when. Days are calendar days in the chat's own time zone.

/** ISO date: 2027-01-31. */
export type Day = string;

/** `department` and `overall` are the two days of the law; the others are what a place has set for itself. */
export type DeadlineKind = 'department' | 'overall' | 'preReview' | 'submit' | 'publish' | 'other';

/** A day by which something is due; the day itself is still in time. */
export interface Deadline {
  kind: DeadlineKind;
  /** 部门年报报送并公开. */
  name: string;
  month: number;
  /** 29 February only with a year. */
  day: number;
  /** Null: every year. */
  year: number | null;
  /** What it rests on: 《政府信息公开条例》第四十九条第一款; null for a day that the chat has set itself. */
  basis: string | null;
}

/** A deadline of a chat, and when it is reminded of it. */
export interface Schedule {
  /** Counted from 1 in its chat, never given twice: people say “/remind 删除 2”. */
  id: number;
  deadline: Deadline;
  /** Calendar days before the day itself, the largest first, no two alike; 0 is the day itself. */
  daysBefore: number[];
  /** Time of day in the chat's zone, 24 hours: 09:00. */
  at: string;
  /** The chat's own words; null for ours. */
  text: string | null;
  /** Where in the chat it is told; null outside topics. */
  topic: string | null;
  paused: boolean;
  /** Nothing that was due until then is told: when it was set up, changed or resumed. */
  since: Date;
}

export type ChatKind = 'private' | 'group';

/** What a chat has set. */
export interface ChatSettings {
  /** With the platform's name in front: `telegram:-100123`. */
  chat: string;
  kind: ChatKind;
  /** IANA name. */
  timeZone: string;
  schedules: Schedule[];
}

/** One reminder. */
export interface DueReminder {
  chat: string;
  schedule: Schedule;
  /** The deadline's day that it is about. */
  on: Day;
  daysBefore: number;
  dueAt: Date;
}
