// What this platform says by itself, and what it tells the keeper of the machine.

export const MEGABYTE = 1024 * 1024;

export const expiredButton = () => '这个按钮已失效，请重新输入命令。';

export const tooLargeForTelegram = (name: string) =>
  `“${name}”超过 20 MB，Telegram 不允许机器人下载这么大的文件（自建 Bot API 服务器没有这个上限）；请去掉图片、只保留年度报告本身，压缩包请分成几个，再发一次。`;

export const tooLarge = (name: string, limitBytes: number) =>
  `“${name}”超过 ${Math.floor(limitBytes / MEGABYTE)} MB 的上限；请去掉图片、只保留年度报告本身，压缩包请分成几个，再发一次。`;

export const notDownloaded = (name: string) => `“${name}”没有下载完整，请重新发送一次。`;

/** Three lines, for a group that the bot has just been added to. */
export const joinedGroup = (username: string) => [
  '大家好，我是年报助手：查询政府信息公开工作年度报告的数据，按原表如实回答。例如 /stats 启东 2023，全部命令见 /help。群管理员可用 /remind 设置一月底前的提醒。',
  `在群里只回答发给我的消息：命令、@${username}、对我的回复。群隐私模式下我看不到其他消息，文件请在说明里写命令或 @${username}，或者回复该文件并写命令。`,
  '在本群上传的文件归本群，只用于检查，其他聊天查不到，到期自动删除；上传的人可用 /forget 立即删除。',
];

export const wrongToken = () => 'Telegram 不认可 BOT_TOKEN 这个令牌，请向 @BotFather 核对后重新启动。';

export const started = (username: string) => `已连接 Telegram，机器人是 @${username}。`;

export const rivalPoller = () =>
  '另有程序正用同一个令牌收取消息（409），一个令牌只能由一个程序使用；请停掉另一个，本程序会继续尝试。';

export const connectionLost = (reason: string) => `与 Telegram 的连接中断（${reason}），正在不断重试。`;

export const connectionBack = () => '与 Telegram 的连接已恢复。';

export const notDelivered = (chat: string, reason: string) => `${chat} 的回答没有送达：${reason}。`;

export const blocked = (chat: string) => `${chat} 已停用或移出机器人，回答无法送达；以后不再重复记录。`;

export const keptForLater = (chat: string, reason: string) =>
  `${chat} 的回答暂时没有送达：${reason}；已经存下，稍后再发。`;

export const givenUp = (count: number) => `上次运行留下的 ${count} 条消息不再回答：已超过一天，或者两次都没有处理完。`;

export const inboxTrouble = () => '收到的消息没有记入数据库，照常回答；此时程序中断，这些消息可能得不到回答。';
