// Questions about the bot itself and about days: a command answers them.
const COMMANDS: [RegExp, string][] = [
  [/^(?:你好|您好|哈喽|嗨|hi|hello|在吗|在不在)(?:呀|啊|,|，)?$/, '/start'],
  [
    /^(?:你|您)?(?:是谁|是什么|叫什么|是干什么的)$|^(?:你|您)?(?:是)?谁(?:做|开发|写|制作)的(?:你|您|这个机器人)?$|^(?:自我介绍|介绍一下(?:你)?自己)$/,
    '/start',
  ],
  [
    /^(?:你|您)的?(?:数据|数字|年报|报告)(?:是)?(?:从哪里?来的?|哪里?来的?|来自哪里?|准吗|准不准|准确吗|可靠吗|来源)$/,
    '/start',
  ],
  [
    /^(?:你|您)?(?:能|会|可以)(?:做|干|回答|查)(?:些)?(?:什么|啥|哪些问题|哪些|什么问题)$|^(?:怎么|如何)(?:用|使用|提问|查询?)(?:你|您)?$/,
    '/help',
  ],
  [
    /^(?:还有|离|距|距离|还剩|还)?(?:年报)?(?:公布|发布|公开)?(?:的)?(?:截止|期限|(?:1月31|3月31)日?)?(?:日期?)?(?:还有|还剩|有)?(?:多少|几)个?(?:天|工作日)(?:到|就到|才到)?(?:截止|期限|到期)?(?:日期?)?$/,
    '/deadline',
  ],
];

export function commandFor(text: string): string | null {
  const bare = text.replace(/[\s?？。!！吗呢啊]+$/u, '');
  const found = COMMANDS.find(([pattern]) => pattern.test(bare) || pattern.test(text.replace(/[\s?？。!！]+$/u, '')));
  return found?.[1] ?? null;
}
