// Who must publish by when (条例第四十九条), and whether the last day is a working day.

/** `department`: 31 January. `level`: the report of a whole level of government, 31 March. The others have no date in the law. */
export type Duty = 'department' | 'level' | 'office' | 'town' | 'zone' | 'other';

const TOWN = /(?:[镇乡]|苏木|街道|街)(?:人民政府|政府|办事处|办|党工委)?$/;
const OFFICE = /(?:人民政府|政府|公署|府)(?:办公[室厅]|办)$/;
const ZONE =
  /(?:开发区|高新区|高新技术产业区|园区|示范区|保税区|试验区|实验区|度假区|风景区|管理区|工业区|集聚区|合作区|新区)(?:管理委员会|管委会)?$|(?:管理委员会|管委会)$/;
const LEVEL =
  /(?:[省市州盟县区旗]|地区)(?:人民政府|政府|行政公署)?$|^(?:自治区|省|市|县|区|旗)(?:人民政府|政府)$|行政公署$/;
/** A department's own branch or sub-body: no department of the level itself. */
const BRANCH =
  /(?:分局|支队|大队|中队|派出所|管理[处所站]|服务[站所]|[^厅]所|站|队|院|馆|校|学|公司|中心|办事处|联络处)$/;
const DEPARTMENT = /(?:局|厅|委员会|委|部|署|海关|办公室|办)$/;

/** By the body's name alone, so an office that publishes the report of its whole level is `office`. */
export function dutyOf(agency: string): Duty {
  if (TOWN.test(agency)) return 'town';
  if (OFFICE.test(agency)) return 'office';
  if (ZONE.test(agency) && !/国有资产|监督/.test(agency)) return 'zone';
  if (LEVEL.test(agency)) return 'level';
  if (BRANCH.test(agency)) return 'other';
  return DEPARTMENT.test(agency) ? 'department' : 'other';
}

/** 经开区财政局: an organ of an administrative committee is no department of a people's government; 浦东新区 is a county. */
const IN_ZONE =
  /(?:开发区|高新区|经开区|产业区|园区|示范区|保税区|试验区|实验区|度假区|风景区|工业区|集聚区|合作区|(?<!浦东|滨海)新区|(?<!监督)管理委员会|管委会).*(?:局|委|办公室|办|部|厅)$/;

export interface Deadline {
  /** ISO. */
  last: string;
  duty: Duty;
  /** Bound by a date of the law itself, not by local custom. */
  statutory: boolean;
}

/** The last day on which a body may publish its report of `year`. */
export function deadlineOf(agency: string, year: number): Deadline {
  const own = dutyOf(agency);
  const duty = own === 'department' && IN_ZONE.test(agency) ? 'other' : own;
  const march = year <= 2018 || duty === 'level' || duty === 'zone';
  return {
    last: `${year + 1}-${march ? '03-31' : '01-31'}`,
    duty,
    statutory: year <= 2018 || duty === 'level' || duty === 'department',
  };
}

/**
 * 31 January inside the Spring Festival holidays or on a weekend that was not worked, by the State Council's yearly notices;
 * of later years only weekends are known here.
 */
const OFF_31_JANUARY: Record<number, string | undefined> = {
  2020: '春节假期延长期间',
  2021: '星期日',
  2022: '春节假期',
  2023: undefined,
  2024: undefined,
  2025: '春节假期',
  2026: '星期六',
};

export interface DayOff {
  /** Why it is no working day: 星期六, 春节假期; null where it is one as far as known. */
  reason: string | null;
  /** False where the year's holidays are not known here and only the weekday was looked at. */
  certain: boolean;
}

/** Is the last day (31 January or 31 March) a day off? */
export function dayOff(iso: string): DayOff {
  const year = Number(iso.slice(0, 4));
  if (iso.endsWith('-01-31') && year in OFF_31_JANUARY) return { reason: OFF_31_JANUARY[year] ?? null, certain: true };
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const reason = weekday === 0 ? '星期日' : weekday === 6 ? '星期六' : null;
  // No holiday has ever fallen on 31 March.
  return { reason, certain: iso.endsWith('-03-31') };
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 2024-01-31 → 2024年1月31日. */
export function dateWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
