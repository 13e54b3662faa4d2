// Words of section five: what speaks of doing something about the problems, and what only names them.

/** Said of a problem, not of a remedy: 有待加强, 仍需进一步提高. */
export const STILL_WANTED =
  /(?:有待|亟待|亟需|急需|仍需|还需|尚需|仍须|还须|需要|需|应该?|待)(?:于)?(?:进一步|不断|继续|持续|更加|着力|切实|全面|逐步|再)*(?:的)?(?:[加强提高升完善丰富规范化优健全改进拓宽展深增细创新充实推落])*/g;

/** Said of what is to come: a remedy, whatever else the clause says. */
export const PLANNED =
  /下一?步|今后|下阶段|下一阶段|下年度|明年|来年|新的一年|将|计划|打算|拟|继续|持续|力争|争取|整改|措施|举措|已通过|得到(?:改进|解决|提升)|逐步(?:解决|改进)/;

/** Done or to be done, where the clause names no problem. */
export const REMEDY =
  /改进|努力|加强|强化|提高|提升|完善|优化|健全|丰富|规范(?![性化]|程度|文件)|推进|推动|落实|确保|加大|拓宽|拓展|深化|细化|坚持|建立|开展|组织|做好|抓好|严格|聚焦|围绕|针对|着力|改正|解决|避免|杜绝|定期|当月|每月|每季|按需|统一|配齐|增加|新增|明确|核对|清理|培训|纳入|通报|督促|指导/;

export const PROBLEM =
  /不|未|无|问题|短板|差距|薄弱|欠|缺|偏|较[为少低慢弱]|单一|滞后|参差|困难|难以|存在|少于|弱|有限|空间/;

/** There is nothing to report, and it is said so. */
export const NO_PROBLEM = /^(?:无|没有|不存在|暂无|未发现|无此情况)/;

/** The problem part ends where remedies begin. */
export const REMEDIES_BEGIN =
  /下一?步|今后|改进(?:措施|情况|打算|方向|工作)|整改措施|下阶段|针对(?:上述|以上|存在|这些)|20\d\d年[,，]?(?:我[局委办厅镇乡县区市州省街]?|本[局机关单位]*)?将/;

export const ENUMERATED = /[一二三四]是|[(][一二三四][)]|[1-4][.、]|首先|其次|第[一二三][,，]|主要(?:表现|体现)/;

/** A problem that could be anybody's. */
export const VAGUE =
  /(?:一定|较大|不小)(?:的)?差距|提升的?空间|有待(?:进一步)?(?:加强|提高|提升|改进)|不够(?:完善|到位)|一些(?:问题|不足|薄弱)/;
