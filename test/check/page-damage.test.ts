// What a page did to the words: injected ones, and characters that a wrong decoding made. And what only looks like it.
import { expect, test } from 'vitest';
import { ask, RULES } from '../../src/check/index.ts';
import { garbledIn } from '../../src/check/mojibake.ts';
import { sketched } from './sketch.ts';

const ALONE = { previous: null, peers: [], draft: false };

function spam(sentence: string): (string | null | undefined)[] {
  const rule = RULES.find(one => one.id === 'Q-SPAM')!;
  const hits = ask(rule, sketched({ text: { 1: `${sentence}。` } }), ALONE);
  return Array.isArray(hits) ? hits.map(hit => hit.quote) : [];
}

test.each([
  '根据《中华人民共和国澳門賭場推薦条例》编制年度报告',
  '本报告由中国体彩网,体彩网公安局编制',
  '编制了《best365官网投注链接_365服务热线_365bet大陆体育局政府信息公开指南》',
  '精品无码第一页一区二区_中文字幕高清无码专区在线',
  '手机彩票网文化和旅游局严格对照要求',
  '请与澳门特区赌场,澳门博彩业网址交通运输局联系',
  '主动买球网站买球网站信息情况',
  '石家庄市36500365体育在线投注政府信息公开指南',
  '免费菠萝视频app下载',
  '西柳镇uedbet体育2022年工作平稳',
  '现公布365bet(中国)官方网站 2024年度报告',
  '澳门皇冠体育_博彩平台及时公开',
  '时时彩计划软件_真人娱乐官网',
  '亚博体育官网登录',
  '365体育直播,365体育备用网址自然资源和规划局',
  '国务院办公厅欧洲五大联赛:印发通知',
  '年度报告-爱游戏app官网入口',
])('injected: %s', sentence => {
  expect(spam(sentence)).not.toEqual([]);
});

test.each([
  '公开打击网络赌博、裸聊敲诈、代开发票等典型案例，查处棋牌娱乐场所12家，收缴老虎机38台',
  '文化执法查处游戏私服、外挂案件3起，卫健部门打击代孕等违法行为，整治六合彩赌博',
  '体育彩票公益金筹集使用情况、福利彩票销售网点、体育投注站点信息及时公开，登录中国体彩网查询',
  '工业园一区二区三区住宅、国产精品牛、草莓视频带货、出口欧美日韩市场',
  '查获走私服装，提供支援交通运输，成熟女性座谈会，工人妻子慰问，治污视频，无码老人通行',
  '直播欧洲五大联赛等体育赛事，365天体育场馆开放',
  '公布办证电话，发布赛事比分，党课精品视频在线学习，国际娱乐场所管理，米兰体育馆',
])('an office’s own: %s', sentence => {
  expect(spam(sentence)).toEqual([]);
});

const garbled = (raw: string) => garbledIn(raw).map(({ from, to, meant }) => [raw.slice(from, to), meant]);

test.each([
  ['发布内容“三審三?!薄胺旨?jí)審核”', [['三審三?!薄胺旨?', null]]],
  ['?。ㄒ唬┲鲃庸_情況', [['ㄒ唬┲鲃庸_情況', null]]],
  ['扎實有效開展?F將有關情況報告如下', [['扎實有效開展?F', null]]],
  ['坚持锟斤拷锟斤拷公开', [['锟斤拷锟斤拷', null]]],
  ['完善信息\ufffd\ufffd布机制', [['\ufffd\ufffd', null]]],
  ['做到\ue5d2\ue5d2及时', [['\ue5d2\ue5d2', null]]],
  ['鏀垮簻淇℃伅', [['鏀垮簻淇℃伅', '政府信息']]],
  ['æ”¿åºœ', [['æ”¿åºœ', null]]],
  ['开展“5ž15政务公开日”活动', [['5ž15', null]]],
])('%s', (raw, expected) => {
  expect(garbled(raw)).toEqual(expected);
});

test.each([
  '“啟曉百”智能问答库和“三單”制度',
  '淇县、寮步镇、浣花溪、鎮江、骞腾街道的网站浏览量',
  '“怎么办？找谁办？”“是否一网通办?”等问题?!比如',
  '│信息内容│本年制发件数│',
  '統(tǒng)計(jì)期限、報(bào)告',
  '共12条？？',
  'ＡＰＰ、℃、㎡、①②③、■□▲●、《》〔2021〕30号',
])('nothing garbled: %s', raw => {
  expect(garbled(raw)).toEqual([]);
});
