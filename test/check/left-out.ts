// Points of the national catalogue that are not checked, each with the reason.
export const LEFT_OUT: readonly [id: string, title: string, reason: string][] = [
  ['T3-GROUP', '分组小计不符', '规定的表格没有小计行，出现小计时按多出的行处理。'],
];
