import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, shortPlace } from '../../src/text/places.ts';

test.each([
  ['启东市人民政府办公室', '启东市', '人民政府办公室'],
  ['江苏省南通市启东市汇龙镇人民政府', '江苏省 南通市 启东市 汇龙镇', '人民政府'],
  ['启东市市场监督管理局', '启东市', '市场监督管理局'],
  ['启东市城市管理局', '启东市', '城市管理局'],
  ['启东市住房和城乡建设局', '启东市', '住房和城乡建设局'],
  ['启东市乡村振兴局', '启东市', '乡村振兴局'],
  ['启东市园区管理办公室', '启东市', '园区管理办公室'],
  ['荆州市沙市区教育局', '荆州市 沙市区', '教育局'],
  ['津市市人民政府', '津市市', '人民政府'],
  ['新乡市财政局', '新乡市', '财政局'],
  ['景德镇市商务局', '景德镇市', '商务局'],
  ['湖镇镇人民政府', '湖镇镇', '人民政府'],
  ['包头市红旗区', '包头市 红旗区', ''],
  ['盐城市商务局', '盐城市', '商务局'],
  ['晋城市城区人民政府', '晋城市 城区', '人民政府'],
  ['枣庄市市中区审计局', '枣庄市 市中区', '审计局'],
  ['积石山保安族东乡族撒拉族自治县水务局', '积石山保安族东乡族撒拉族自治县', '水务局'],
  ['延边朝鲜族自治州财政局', '延边朝鲜族自治州', '财政局'],
  ['苏州市商务局', '苏州市', '商务局'],
  ['马家店街道办事处', '马家店街道', '办事处'],
  ['南通经济技术开发区管理委员会', '南通经济技术开发区', '管理委员会'],
  ['启东市政府办', '启东市', '政府办'],
  ['启东市市政管理局', '启东市', '市政管理局'],
  ['桐乡市民政局', '桐乡市', '民政局'],
  ['桐乡市政府办', '桐乡市', '政府办'],
  ['启东市乡镇企业局', '启东市', '乡镇企业局'],
  ['启东市镇街工作办', '启东市', '镇街工作办'],
  ['宝安区西乡镇', '宝安区 西乡镇', ''],
  ['商务部', '', '商务部'],
  ['市商务局', '', '市商务局'],
])('%s → %s | %s', (name, places, rest) => {
  expect(placesOf(name)).toEqual({ places: places === '' ? [] : places.split(' '), rest });
});

test('nothing of a name is lost or made up', () => {
  const names = fc.array(fc.constantFrom(...'启东城乡市县区镇旗盟省街道人民政府办局社园场村族和'), { maxLength: 16 });
  fc.assert(
    fc.property(names, characters => {
      const { places, rest } = placesOf(characters.join(''));
      expect([...places, rest].join('')).toBe(characters.join(''));
      for (const place of places) expect(place.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

test.each([
  ['启东市', '启东'],
  ['朝阳区', '朝阳'],
  ['和县', '和县'],
  ['阜新蒙古族自治县', '阜新'],
  ['延边朝鲜族自治州', '延边'],
  ['广西壮族自治区', '广西'],
  ['内蒙古自治区', '内蒙古'],
  ['浦东新区', '浦东'],
  ['马家店街道', '马家店'],
  ['津市市', '津市'],
])('%s is called %s for short', (place, short) => {
  expect(shortPlace(place)).toBe(short);
});

test('an experimental zone is a division of its own', () => {
  expect(placesOf('平潭综合实验区管委会')).toEqual({ places: ['平潭综合实验区'], rest: '管委会' });
  expect(shortPlace('平潭综合实验区')).toBe('平潭');
});
