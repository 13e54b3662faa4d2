// What may be doubled and what may not, for the rule on doubled characters and words.

/** May stand twice for “each”, or ends and begins words of offices by itself: 人人, 层层; 工作组+组织, 我市+市政府. */
export const MAY_DOUBLE =
  '人件条项层步天年月日次户家村处时事种样级代字句页点面线片批份篇期环丝段招社校镇乡市县区省局委办街州旗部组队会站网室科所站台库栏表单书证费率量力度员者性化式类型制法业权群包链流报源版号通水体系强分子头看加正工密是真' +
  '上下中内外前后里间左右大小多少新老高低重常明好要将为以及在对有等各该本其全总副主再更最不没未可能应不一二三四五六七八九十百千万亿零〇两多谢仅渐刚往刻稳';

/** First characters of words that never end another one as its class: an extra one behind a word is a slip. */
export const NEVER_ENDS =
  '公行信政推提完健优深拓创规措决审答受登补归纠维举咨社企互沟协配反评考检督巡整薄焦资财预许追贯坚围针技智监培宣严认切积充持渠媒微便透廉畅印废牵承履撰签讨指座调慰帮救';

/** Words that nobody writes twice on purpose. */
export const NEVER_TWICE = `
进一步 不断 积极 及时 认真 切实 严格 有效 加强 开展 进行 完善 推进 推动 落实 强化 提高 提升 通过 按照 根据 依据 以及 并且 同时
坚持 围绕 结合 充分 深入 全面 持续 主动 依法 确保 公开 加大 扩大 优化 健全 建立 做好 抓好 拓宽 拓展 丰富 增强 促进 保障 明确 关于
对于 由于 可以 应当 必须 需要 是否 我们 他们 已经 尚未 没有 存在 针对 利用 依托 发挥 贯彻 执行 实施 制定 印发 收到 受理 答复 发布
`;

/** Words that may meet themselves where one thing ends and the next begins: only before a mark. */
export const TWICE_BEFORE_A_MARK = `
信息 工作 服务 管理 培训 情况 制度 内容 平台 栏目 网站 政策 文件 机制 渠道 水平 质量 问题 要求 规定 任务 责任 监督 发展 建设
`;

/** 公开公开属性, 规范规范性: what goes on so has two words in it. */
export const TWICE_RIGHTLY =
  /^公开(?:属性|目录|指南|条例|栏|事项|渠道|平台|方式|内容|范围|主体|形式|专栏|专区|标准|制度|网|日|信|力度|透明)|^依法(?:行政|治|律|院|定)|^落实(?:处|地|情况)|^发布(?:会|厅|机|平台|制|量|页|稿|审)|^保障(?:房|性|局|中心|金|网|体系)|^执行(?:力|局|案|率|法官)|^持续(?:性|力)|^主动(?:权|性|脉)|^全面(?:性)|^优化(?:营商|方案)|^结合(?:部|点|体)|^通过(?:率|量)|^实施(?:方案|办法|细则|意见|主体|清单|机关|情况|条例|规划)|^受理(?:条件|窗口|点|处|渠道|机构|范围|单|量|中心|量)|^答复(?:书|函|件|口径|意见|内容|时限|期限|率|稿|文书|单位)|^推进(?:会|机制|组|办)|^推动(?:力|会|者)|^提升(?:年|工程|行动|机)|^建立(?:健全)|^丰富(?:多彩|的)|^同时(?:间|代|期)|^需要(?:的|时)|^没有(?:的)/;

/** Characters that hardly stand alone, each with those that make a word behind it; before any other, a second one is a slip. */
export const BOUND: ReadonlyMap<string, string> = new Map(
  `
训 练导诫话示令斥育词条诂诲
息 肉事县烽怒影争灾票率
府 邸第上衙右库尹学兵里河谷城院苑中绸内办务县
务 必工实农虚求须期正川本林商政使
况 且味兼复
督 促导办察查学战政军抚统率脉
障 碍眼壁蔽目
任 务命何职用期免意教课凭由重性劳领聘内上满选你他她谁从村派一得为
众 星多人所创筹志包议口望生怒说扶智联诚泰达将目家寡心
布 局置控告点料衣防道施匹票丁艺阵什朗达谷政依条宜设景列包线鞋袋
构 成建筑想思图造架件词陷象型
例 如外会行证题假言检句子数法规示
序 列言幕曲数号时文跋位次
准 备确许则予入时点绳考信星字头将
范 围畴例文本式进曾家县
容 易纳量积忍器许颜貌错身留城县情
式 样微子
站 点台群长立位岗内住起稳在前好队出务区房名外牌址段口上
户 籍口外主数型均县内部名表头用厅户
博 物士客览爱弈主学会大白乐彩文采导雅取闻
策 划略动应源反马励问
律 师令己动例法条韵
据 悉此理实点称说传了守介统报不以有为
施 工行政策教肥救放用加压以暴展恩礼药主舍
案 件例情卷头由值发子底名板文犯语牍
知 府识道晓悉名情县青觉足音会心了底政交事法产行根其不难趣
讼 诉师棍争案
诉 求讼说苦状权请称诸
伍 德家子
识 别字破货大趣相记时读见
题 目材库写名型为词中记海字外意
足 够球以见额迹协下坛疗浴联
距 离今
节 约日能点目假奏省水庆俭制支选流气操余后度育电令拍节
域 名外内区
织 造物密网布金机就锦成女
台 账湾阶词风州北柱商中历区基前后式办灯安上下海地南大东子
极 富小大为其端限少易力致高好不了度具目低多化乐点
断 裂绝层定言送点电水流网档链续代路然章面后案开
续 航建写签展订费约存聘编集任接租保篇
究 竟其
程 度序式咬文
彻 底夜查
践 行踏诺约
馈 赠线
绩 效点优
`
    .trim()
    .split('\n')
    .map(line => line.split(' ') as [string, string]),
);

/** A particle doubled, unless what stands before or behind makes a word of one of them: 为了+了解, 目的+的. */
export const PARTICLES: readonly { char: string; before: string; behind: string }[] = [
  { char: '的', before: '目标有别似靶是', behind: '确士' },
  { char: '了', before: '为不除罢临明完', behind: '解然结断却' },
  { char: '和', before: '共总之饱温缓谦随平调祥柔中', behind: '谐平睦解蔼气约县田顺政静林龙阗硕布美善缓' },
  { char: '与', before: '参给付授赋', behind: '会否众国其时日人' },
  {
    char: '在',
    before: '存现实潜内所正旨好重外',
    behind: '线建校职岗册编场逃家外内押乎意于位此任役途即握研读籍村京田地座案',
  },
  { char: '是', before: '就还但于总都只也不或要凡可若国既便', behind: '否非' },
  { char: '性', before: '两男女异同雌雄天品人个', behind: '别能质格命情状感欲价病教本' },
  { char: '化', before: '文变转消', behind: '解合工学验肥石纤妆疗险为整零繁简身名作开' },
  { char: '被', before: '', behind: '告申征诉保评执处检审监调害动列服列' },
  { char: '向', before: '方走取导流定转', behind: '上前好往心导阳东南西北外内下' },
];
