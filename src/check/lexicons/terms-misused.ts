// Terms of offices that are often taken for each other, and verbs with objects that do not go with them.

/** What is written, what is meant, and why. */
export const TERMS: readonly { pattern: RegExp; right: string; why: string }[] = [
  { pattern: /人大议案/g, right: '人大代表建议', why: '部门办理的是代表建议，议案由人民代表大会审议' },
  { pattern: /政协议案/g, right: '政协提案', why: '政协委员提出的是提案' },
  { pattern: /人大(?:代表)?提案/g, right: '人大代表建议', why: '人大代表提出的是建议，政协委员提出的是提案' },
  { pattern: /政务信息公开条例|政务公开条例/g, right: '政府信息公开条例', why: '法规名称是《政府信息公开条例》' },
];

/** “提高…形式”: the verb, up to eight characters of object, the noun that does not go with it, and the end of the clause. */
export const MISMATCHED: readonly { pattern: RegExp; right: string }[] = [
  { pattern: /(?:提高|提升|加强|加大)(?:[^，。；、,;:：的和与及]{0,8})形式(?=[，。；,;])/g, right: '丰富…形式' },
  { pattern: /(?:提高|提升|扩大|丰富|完善)(?:[^，。；、,;:：的和与及]{0,8})力度(?=[，。；,;])/g, right: '加大…力度' },
  { pattern: /(?:加大|扩大)(?:[^，。；、,;:：的和与及]{0,8})水平(?=[，。；,;])/g, right: '提高…水平' },
  { pattern: /(?:提高|加大)(?:[^，。；、,;:：的和与及]{0,6})渠道(?=[，。；,;])/g, right: '拓宽…渠道' },
];
