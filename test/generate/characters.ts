// What crawlers, converters and PDF makers do to the characters of a whole text.
import { Converter } from 'opencc-js/cn2t';
import { Converter as BackConverter } from 'opencc-js/t2cn';
import type { Quirks } from './quirks.ts';

const PINYIN_OF =
  '報來發時計數據國規現動請復問進項統堅強領導習會嚴關務續點臺實監權達設獻態認責協調網執結質環節機應聯預說過號運轉區鎮對謹級當內產標準經濟庫補個護誰構識優無儲測風險學業訓隊長費萬穩績創礎細揚勢場間單數處屬辦納繳營';
const PINYIN =
  'bào lái fā shí jì shù jù guó guī xiàn dòng qǐng fù wèn jìn xiàng tǒng jiān qiáng lǐng dǎo xí huì yán guān wù xù diǎn tái shí jiān quán dá shè xiàn tài rèn zé xié diào wǎng zhí jié zhì huán jié jī yīng lián yù shuō guò hào yùn zhuǎn qū zhèn duì jǐn jí dāng nèi chǎn biāo zhǔn jīng jì kù bǔ gè hù shuí gòu shí yōu wú chǔ cè fēng xiǎn xué yè xùn duì zhǎng fèi wàn wěn jī chuàng chǔ xì yáng shì chǎng jiān dān shù chù shǔ bàn nà jiǎo yíng'.split(
    ' ',
  );
const pinyin = new Map([...PINYIN_OF].map((character, at) => [character, PINYIN[at]!]));

const HALF: Record<string, string> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' };
const PLAIN = '一二人入八力十口土大女子小工心手支文方日月水生用目示立自行言足里金面高非';
const RADICAL = '⼀⼆⼈⼊⼋⼒⼗⼝⼟⼤⼥⼦⼩⼯⼼⼿⽀⽂⽅⽇⽉⽔⽣⽤⽬⽰⽴⾃⾏⾔⾜⾥⾦⾯⾼⾮';
const radicals = new Map([...PLAIN].map((character, at) => [character, [...RADICAL][at]!]));

const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'hk' });
const toSimplified: (text: string) => string = BackConverter({ from: 't', to: 'cn' });
const cache = new Map<string, string>();

/** Character by character, as crude converters do it; a character that would not find its way back stays as it is. */
function traditional(character: string): string {
  let other = cache.get(character);
  if (other === undefined) {
    other = toTraditional(character);
    if (toSimplified(other) !== character) other = character;
    cache.set(character, other);
  }
  return other;
}

export function changeCharacters(text: string, quirks: Quirks): string {
  let changed = text;
  if (quirks.width === 'half') changed = changed.replace(/[（），：；]/gu, mark => HALF[mark]!);
  if (quirks.radicals) changed = changed.replace(/\p{Script=Han}/gu, character => radicals.get(character) ?? character);
  if (quirks.script === 'simplified') return changed;
  if (quirks.script === 'taiwan') changed = changed.replaceAll('信息', '资讯');
  changed = changed.replace(/\p{Script=Han}/gu, traditional);
  if (quirks.script !== 'pinyin') return changed;
  return changed.replace(/\p{Script=Han}/gu, character => {
    const sound = pinyin.get(character);
    return sound === undefined ? character : `${character}(${sound})`;
  });
}

export function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
