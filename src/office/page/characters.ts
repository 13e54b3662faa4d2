// What a font calls a sign → the character that its reader sees.

/** Fonts give some characters as the radicals that look the same, letters tied to each other, and forms for vertical text. */
export const ordinary = (text: string): string =>
  /[\u2f00-\u2fdf\ufe10-\ufe19\ufe30-\ufe44\uf900-\ufaff\ufb00-\ufb06]/.test(text)
    ? text.normalize('NFKC')
    : /[\u2e80-\u2ef3]/.test(text)
      ? text.replace(/./gu, char => RADICALS[char] ?? char)
      : text.replace(HYPHENS, '-');

/** What is printed is seen, also a “soft” hyphen: before a figure it is its minus. */
const HYPHENS = /[\u00ad\u2010-\u2012\u2043\ufe63]/g;

/** NFKC leaves these alone. */
const RADICALS: Record<string, string> = Object.fromEntries(
  '⺁厂⺄乙⺇几⺈刀⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺗心⺘手⺙攴⺛旡⺜日⺝月⺞歹⺟母⺠民⺡水⺢水⺣火⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺮竹⺰纟⺱网⺲网⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'
    .match(/../gu)!
    .map(pair => [...pair] as [string, string]),
);

export const isHan = (text: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(text);
export const isDigit = (text: string): boolean => /^[\d０-９]/.test(text);
/** Of what figures are made. */
export const isOfFigure = (text: string): boolean => /^[\d０-９.,，．%％+-]/.test(text);
