// What is left of a template that was not filled in, on normalised text.

export const TEMPLATE_SENTENCES: readonly RegExp[] = [
  /该部分以表格形式报告[。,，:：]?(?:表格如下[:：。]?)?/g,
  /(?:\(|【|\[|<)(?:此处|请|在此|这里)?(?:填写|填入|插入|写明|注明|简述|补充|添加)?(?:本)?(?:单位|机关|部门|机构|行政机关)(?:的)?(?:名称|全称)(?:\)|】|\]|>)/g,
  /填报说明|填表说明|(?<![\u4e00-\u9fff])编写说明[:：]|此处(?:填写|插入|简述|请)[^。；,，]{0,12}|请(?:在此|在此处)填写[^。；,，]{0,12}|\((?:参考)?(?:模板|样例|示例|范例|样式|样表)\)|(?:年度报告|年报)(?:参考)?(?:模板|样例|范例)(?=$|[(\s])/g,
];

/** What follows XX where a name or a figure should stand; 某某, and XX behind a surname, are masked names. */
export const BEHIND_BLANK =
  '局|委(?:员会)?|办(?:公室|事处)?|厅|镇|乡|街道|县|市|区|省|州|村|社区|部门|单位|机关|机构|科室|政府|人民政府|网站|公众号|年度?|月|日|件|条|次|个|项|份|篇|期|人次|人|名|万|元|%|余|场|户|家|宗|例|起';
