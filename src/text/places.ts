// Divisions inside names: 江苏省南通市启东市… → 江苏省, 南通市, 启东市. Told by their last character, so the traps are
// words of offices that end alike (城市管理, 社区, 乡村) and places whose own name holds such a character (沙市区, 新乡市).

const ENDS = /省|综合实验区|市|县|区|旗|盟|镇|乡|自治州|街道/g;
/** Words that are no divisions: 城市管理局, 住房和城乡建设局, 园区. */
const NO_PLACE = /^(?:城[市乡镇]|乡镇|[社园景辖]区)$|和城[市乡镇]$/;
/** The character ends no division but belongs to what follows: 乡村振兴局, 区域, 保安族东乡族…自治县. */
const OF_A_WORD = /^(?:乡[村族镇]|镇[街村]|[区县]域)/;
/** The prefecture and the counties whose names begin like an end. */
const BEGINS_LIKE_AN_END = /^(?:镇(?:江市|海区|[平原坪巴雄安康赉远]县|宁布依|沅彝)|乡宁县)/;
/** Behind a division the character begins a word, or a division of its own: 市场监督管理局, 市中区; but 桐乡+市民政局. */
const OF_WHAT_FOLLOWS = /^.市(?:[场容]|[中南北]区|(?<![乡镇]市)[政民])/;
const LONGEST = 15;
const MOST = 5;

const PEOPLES =
  '各|汉|满|回|藏|壮|苗|彝|侗|瑶|白|傣|黎|羌|畲|水|土|佤|怒|京|蒙古|朝鲜|哈萨克|维吾尔|土家|仡佬|布依|撒拉|保安|东乡|裕固|拉祜|景颇|' +
  '傈僳|独龙|普米|纳西|哈尼|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|柯尔克孜|毛南|仫佬';
const AUTONOMY = new RegExp(`(?:(?:${PEOPLES})族?)+自治[区州县旗]$`);

export interface Placed {
  /** From the widest to the narrowest, each with its last character. */
  places: string[];
  rest: string;
}

/** The divisions that a name begins with. `name` in compact form (src/text). */
export function placesOf(name: string): Placed {
  const places: string[] = [];
  let rest = name;
  while (places.length < MOST) {
    const end = endOfPlace(rest);
    if (end === 0) break;
    places.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return { places, rest };
}

function endOfPlace(text: string): number {
  for (const match of text.matchAll(ENDS)) {
    const at = match.index;
    if (at === 0 || OF_A_WORD.test(text.slice(at))) continue;
    let end = at + match[0].length;
    if (at > LONGEST || NO_PLACE.test(text.slice(0, end))) return 0;
    // 新乡+市, 沙市+区, 湖镇+镇: a division's name may itself end like a division.
    while (endsLikeAPlace(text, end)) end += 1;
    return end;
  }
  return 0;
}

function endsLikeAPlace(text: string, at: number): boolean {
  const rest = text.slice(at);
  return (
    /^[市县区镇乡]/.test(rest) &&
    !OF_A_WORD.test(rest) &&
    !BEGINS_LIKE_AN_END.test(rest) &&
    !OF_WHAT_FOLLOWS.test(text.slice(at - 1))
  );
}

/** A division as people call it: 启东市 → 启东, 阜新蒙古族自治县 → 阜新. Itself where a single character would be left. */
export function shortPlace(place: string): string {
  const bare = [
    place.replace(AUTONOMY, ''),
    place.replace(/(?:特别行政区|综合实验区|自治[区州县旗]|地区|新区|街道|[省市县区旗盟镇乡])$/, ''),
  ];
  return bare.find(name => name.length >= 2 && name !== place) ?? place;
}
