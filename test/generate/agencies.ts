// Bodies that could exist: real place names with the usual kinds of office. The combinations are drawn, not looked up.
import type { Random } from './random.ts';

export interface Body {
  /** The name as the body usually prints it. */
  name: string;
  /** The same name with the superior place in front, where there is one; else equal to `name`. */
  longName: string;
  /** How the text speaks of itself: 我局, 我镇. */
  self: string;
  /** How the text names it without the place: 市商务局. */
  alias: string;
  kind: 'government' | 'office' | 'bureau' | 'street' | 'town';
  /** The superior government, for sentences that mention it. */
  superior: string;
  /** Of a city with districts, not of a county-level place. */
  ofCity: boolean;
}

/** Province, city, county-level places, a town and a street. */
const PLACES: readonly (readonly [string, string, readonly string[], string, string])[] = [
  ['江苏省', '南通市', ['启东市', '海门区', '如东县'], '吕四港镇', '滨江街道'],
  ['江苏省', '淮安市', ['洪泽区', '盱眙县', '金湖县'], '岔河镇', '高良涧街道'],
  ['浙江省', '衢州市', ['龙游县', '柯城区', '江山市'], '横山镇', '双港街道'],
  ['山东省', '济宁市', ['任城区', '曲阜市', '微山县'], '姚村镇', '夏镇街道'],
  ['湖南省', '衡阳市', ['雁峰区', '衡南县', '耒阳市'], '云集镇', '先锋街道'],
  ['四川省', '绵阳市', ['涪城区', '江油市', '三台县'], '潼川镇', '中坝街道'],
  ['福建省', '泉州市', ['鲤城区', '晋江市', '安溪县'], '凤城镇', '青阳街道'],
  ['河南省', '洛阳市', ['涧西区', '栾川县', '偃师区'], '庙子镇', '重渡街道'],
  ['安徽省', '蚌埠市', ['固镇县', '怀远县', '龙子湖区'], '榴城镇', '东风街道'],
  ['贵州省', '安顺市', ['西秀区', '普定县', '平坝区'], '马场镇', '定南街道'],
  ['甘肃省', '天水市', ['麦积区', '秦州区', '甘谷县'], '大像山镇', '道北街道'],
  ['湖北省', '宜昌市', ['夷陵区', '枝江市', '远安县'], '鸣凤镇', '马家店街道'],
  ['吉林省', '长春市', ['二道区', '农安县', '德惠市'], '合隆镇', '东站街道'],
  ['陕西省', '咸阳市', ['秦都区', '兴平市', '三原县'], '鲁桥镇', '西城街道'],
  ['广东省', '梅州市', ['梅江区', '大埔县', '兴宁市'], '湖寮镇', '福兴街道'],
];

const BUREAUS = [
  '商务局',
  '财政局',
  '教育局',
  '审计局',
  '统计局',
  '司法局',
  '民政局',
  '水利局',
  '农业农村局',
  '交通运输局',
  '市场监督管理局',
  '生态环境局',
  '应急管理局',
  '卫生健康委员会',
  '发展和改革委员会',
  '住房和城乡建设局',
  '文化和旅游局',
  '行政审批服务局',
  '人力资源和社会保障局',
];

const MORE_BUREAUS = [
  '科学技术局',
  '工业和信息化局',
  '民族宗教事务局',
  '退役军人事务局',
  '自然资源和规划局',
  '城市管理综合行政执法局',
  '医疗保障局',
  '信访局',
  '林业局',
  '公安局',
  '体育局',
  '数据局',
  '国有资产监督管理委员会',
  '行政执法局',
  '机关事务服务中心',
];

/** `wide`: more kinds of bureaus than the tests of reading were tuned on. */
export function drawBody(random: Random, wide = false): Body {
  const [province, city, counties, town, street] = random.pick(PLACES);
  const county = random.pick(counties);
  const kind = random.weighted<Body['kind']>([
    ['bureau', 52],
    ['government', 16],
    ['office', 8],
    ['town', 14],
    ['street', 10],
  ]);
  const small = kind === 'town' || kind === 'street';
  if (small) {
    const place = kind === 'town' ? town : street;
    const tail = kind === 'town' ? '人民政府' : '办事处';
    return {
      kind,
      name: `${place}${tail}`,
      longName: `${county}${place}${tail}`,
      self: kind === 'town' ? '我镇' : '我街道',
      alias: place,
      superior: `${county}人民政府`,
      ofCity: false,
    };
  }
  const ofCity = random.chance(0.4);
  const place = ofCity ? city : county;
  const above = ofCity ? province : city;
  const tail =
    kind === 'bureau'
      ? random.pick(wide ? [...BUREAUS, ...MORE_BUREAUS] : BUREAUS)
      : kind === 'office'
        ? '人民政府办公室'
        : '人民政府';
  const unit = place.at(-1)!;
  return {
    kind,
    name: `${place}${tail}`,
    longName: `${above}${place}${tail}`,
    self:
      kind === 'bureau'
        ? tail.endsWith('委员会')
          ? '我委'
          : tail.endsWith('中心')
            ? '我中心'
            : '我局'
        : kind === 'office'
          ? '我办'
          : `我${unit}`,
    alias: kind === 'bureau' ? `${unit}${tail}` : kind === 'office' ? `${unit}政府办公室` : `全${unit}`,
    superior: ofCity ? `${province}人民政府办公厅` : `${city}人民政府办公室`,
    ofCity,
  };
}
