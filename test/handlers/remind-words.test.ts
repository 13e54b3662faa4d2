import { expect, test } from 'vitest';
import { plain } from '../../handlers/command.ts';
import { asksToBeReminded, readPlainWords, readRemindWords } from '../../handlers/remind-words.ts';
import { readTimeZone } from '../../handlers/remind-zones.ts';

test.each([
  ['', { kind: 'list', page: 1 }],
  ['列表', { kind: 'list', page: 1 }],
  ['第2页', { kind: 'list', page: 2 }],
  ['开启', { kind: 'defaults' }],
  ['默认提醒', { kind: 'defaults' }],
  ['新建', { kind: 'new', words: '' }],
  ['新建 报送年报 1月20日', { kind: 'new', words: '报送年报 1月20日' }],
  ['修改', { kind: 'edit', number: null, words: '' }],
  ['修改 2', { kind: 'edit', number: 2, words: '' }],
  ['修改 2 1月25日 10:00', { kind: 'edit', number: 2, words: '1月25日 10:00' }],
  ['修改第2项 10:00', { kind: 'edit', number: 2, words: '10:00' }],
  ['修改 1月25日', { kind: 'edit', number: null, words: '1月25日' }],
  ['暂停', { kind: 'pause', number: null }],
  ['暂停 全部', { kind: 'pause', number: null }],
  ['暂停 2', { kind: 'pause', number: 2 }],
  ['恢复2', { kind: 'resume', number: 2 }],
  ['删除 2', { kind: 'delete', number: 2, sure: false }],
  ['删除 2 确认', { kind: 'delete', number: 2, sure: true }],
  ['删除 全部', { kind: 'delete', number: 'all', sure: false }],
  ['删除 全部 确认', { kind: 'delete', number: 'all', sure: true }],
  ['取消 3', { kind: 'delete', number: 3, sure: false }],
  ['取消', { kind: 'cancel' }],
  ['取消提醒', { kind: 'cancel' }],
  ['取消全部提醒', { kind: 'cancel' }],
  ['别再提醒了', { kind: 'cancel' }],
  ['时区 乌鲁木齐', { kind: 'zone', name: '乌鲁木齐' }],
  ['导出', { kind: 'export' }],
  ['导入 a.json', { kind: 'import' }],
  ['日历', { kind: 'calendar' }],
  ['我的提醒', { kind: 'list', page: 1 }],
  ['有哪些提醒', { kind: 'list', page: 1 }],
  ['什么时候提醒我', { kind: 'list', page: 1 }],
  ['不要再发了', { kind: 'cancel' }],
  ['退订', { kind: 'cancel' }],
  ['帮助', { kind: 'help' }],
  ['删除 1、2', { kind: 'wrong', word: '删除', several: true, words: plain('删除 1、2') }],
  ['暂停 1 2', { kind: 'wrong', word: '暂停', several: true, words: plain('暂停 1 2') }],
  ['修改 1、2 10:00', { kind: 'wrong', word: '修改', several: true, words: plain('修改 1、2 10:00') }],
  ['暂停 启东', { kind: 'wrong', word: '暂停', several: false, words: plain('暂停 启东') }],
  ['取消1月20日的提醒', { kind: 'wrong', word: '删除', several: false, words: plain('取消1月20日的提醒') }],
  [
    '1月20日的提醒改成1月22日',
    { kind: 'wrong', word: '修改', several: false, words: plain('1月20日的提醒改成1月22日') },
  ],
  ['1月20日前交年报 “请修改，改为新表”', { kind: 'line', words: '1月20日前交年报 “请修改,改为新表”' }],
  ['1 月 20 日 前 交 年 报', { kind: 'line', words: '1月20日前交年报' }],
  ['1月20日前交年报 提前 5 1 天', { kind: 'line', words: '1月20日前交年报 提前 5 1 天' }],
  ['1月20日前交年报', { kind: 'line', words: '1月20日前交年报' }],
])('“%s”', (words, call) => {
  expect(readRemindWords(plain(words))).toEqual(call);
});

test.each([
  '提醒我们1月20日前交年报',
  '请在1月15日提醒我报送年报',
  '1月20日前提醒大家交年报',
  '取消提醒',
  '别再提醒了',
  '不要再提醒我了。',
  '请停止提醒',
  '把提醒取消了吧',
  '恢复提醒',
  '暂停提醒',
  '开启提醒',
  '打开提醒',
  '我的提醒',
  '提醒列表',
  '有哪些提醒',
  '什么时候提醒我？',
  '不要再发了',
  '退订',
  '取消1月20日的提醒',
  '1月20日的提醒改成1月22日',
  '提醒我',
  '提醒：1月23日交年报',
  '明天提醒我交年报',
  '每周一提醒我交年报',
  '别忘了1月20日交年报',
  '1月20日怎么提醒？',
  '能提醒我1月20日交年报吗',
  '不要提醒我1月20日交年报',
])('“%s” is meant for /remind', said => {
  expect(asksToBeReminded(said)).toBe(true);
});

test.each([
  '取消',
  '提醒一下大家，年报要写得实事求是',
  '报告提到，取消提醒服务后群众意见较大',
  `提醒我1月20日交年报${'长'.repeat(120)}`,
  '统计 启东 2023',
])('“%s” is not', said => {
  expect(asksToBeReminded(said)).toBe(false);
});

test.each([
  ['提醒：1月23日交年报', { kind: 'line', words: '1月23日交年报' }],
  ['不要提醒我1月20日交年报', { kind: 'cancel' }],
  ['不想收到提醒了', { kind: 'cancel' }],
  ['能提醒我1月20日交年报吗', { kind: 'unclear' }],
  ['1月20日怎么提醒？', { kind: 'unclear' }],
  ['恢复提醒', { kind: 'resume', number: null }],
  ['暂停提醒', { kind: 'pause', number: null }],
  ['打开提醒', { kind: 'defaults' }],
  ['提醒列表', { kind: 'list', page: 1 }],
])('“%s” without a command', (said, call) => {
  expect(readPlainWords(plain(said))).toEqual(call);
});

test('zones by their names or by the places of China', () => {
  expect(['北京', '北京时间', '乌鲁木齐', 'Asia/Urumqi', 'asia/urumqi'].map(readTimeZone)).toEqual([
    ...['Asia/Shanghai', 'Asia/Shanghai', 'Asia/Urumqi', 'Asia/Urumqi', 'Asia/Urumqi'],
  ]);
  expect(['东京', '纽约时间', '东八区', '首尔', '伦敦', 'Asia/Tokyo(东京)'].map(readTimeZone)).toEqual([
    ...['Asia/Tokyo', 'America/New_York', 'Asia/Shanghai', 'Asia/Seoul', 'Europe/London', 'Asia/Tokyo'],
  ]);
  expect(['火星', 'Asia/Nowhere', '+08:00', 'x', '1/2'].map(readTimeZone)).toEqual(Array(5).fill(null));
});
