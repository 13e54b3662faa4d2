// What every keeper of chats must do. Run it on an adapter with a way to open the same one again and again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChatSettings, Schedule } from '../../src/model/reminder.ts';
import type { Chats } from '../../src/ports/chats.ts';
import type { NewMessage, Outbox } from '../../src/ports/outbox.ts';
import { DEPARTMENT, OVERALL } from '../../src/remind/deadlines.ts';
import { keyOf } from '../../src/remind/due.ts';

export interface ChatsUnderTest {
  /** Opens the one store of this test; called twice, both work on the same data. */
  open(): { chats: Chats; outbox: Outbox };
  /** Is a text to be found anywhere in what is kept, deleted parts included? */
  holds(text: string): boolean;
  discard(): void;
}

const NINE = new Date(Date.UTC(2027, 0, 10, 1));
const later = (seconds: number): Date => new Date(+NINE + seconds * 1000);
const ON = '2027-01-31';

const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  ...{ id: 0, deadline: DEPARTMENT, daysBefore: [21, 4, 0], at: '09:00', text: null, topic: null, paused: false },
  since: new Date(Date.UTC(2026, 11, 1)),
  ...more,
});
const settings = (chat: string, schedules: Schedule[], more: Partial<ChatSettings> = {}): ChatSettings => ({
  ...{ chat, kind: 'group', timeZone: 'Asia/Shanghai', schedules },
  ...more,
});
const reminder = (chat: string, about: Schedule): NewMessage => ({
  ...{ chat, kind: 'group', topic: null },
  key: keyOf({ chat, schedule: about, on: ON, daysBefore: 21, dueAt: NINE }),
  content: { kind: 'reminder', schedule: about.id, on: ON, daysBefore: 21 },
  ...{ dueAt: NINE, expiresAt: later(48 * 3600) },
});

export function chatsContract(make: () => ChatsUnderTest): void {
  let under: ChatsUnderTest;
  let chats: Chats;
  let outbox: Outbox;
  beforeEach(() => {
    under = make();
    ({ chats, outbox } = under.open());
  });
  afterEach(async () => {
    await chats.close();
    await outbox.close();
    under.discard();
  });
  const claim = (owner = 'run') => outbox.claim(owner, later(1), 60_000, 10);
  const idsOf = (kept: ChatSettings | null) => kept?.schedules.map(({ id }) => id);

  test('a chat that set nothing has nothing, also when something was sent to it', async () => {
    await outbox.add([reminder('b', schedule({ id: 1 }))]);
    for (const chat of ['a', 'b']) {
      expect(await chats.settings(chat)).toBeNull();
      expect(await chats.isReachable(chat)).toBe(true);
    }
    await chats.setReachable('a', false);
    expect(await chats.isReachable('a')).toBe(true);
    expect([await chats.subscribed(), await chats.forget('a')]).toEqual([[], 0]);
    await chats.move('a', 'c');
    expect(await chats.settings('c')).toBeNull();
  });

  test('what was saved comes back whole, also from one opened again', async () => {
    const given = settings('a', [
      schedule({ text: '报送至政务公开科', topic: '7', paused: true }),
      schedule({ deadline: { ...OVERALL, kind: 'other', month: 2, day: 29, year: 2028, basis: null } }),
    ]);
    const kept = await chats.save(given);
    expect(kept).toEqual({ ...given, schedules: given.schedules.map((one, i) => ({ ...one, id: i + 1 })) });
    await chats.close();
    chats = under.open().chats;
    expect(await chats.settings('a')).toEqual(kept);
    expect(await chats.settings('b')).toBeNull();
  });

  test('a number is never given again', async () => {
    const kept = await chats.save(settings('a', [schedule(), schedule({ deadline: OVERALL })]));
    await chats.save({ ...kept, schedules: kept.schedules.slice(0, 1) });
    const more = await chats.save({ ...kept, schedules: [kept.schedules[0]!, schedule()] });
    expect(idsOf(more)).toEqual([1, 3]);
    await chats.save({ ...kept, schedules: [] });
    expect(idsOf(await chats.save(settings('a', [schedule()])))).toEqual([4]);
  });

  test('subscribed is who can be reached and has a schedule that is not paused', async () => {
    await chats.save(settings('active', [schedule(), schedule({ paused: true })]));
    await chats.save(settings('paused', [schedule({ paused: true })]));
    await chats.save(settings('empty', []));
    await chats.save(settings('gone', [schedule()]));
    await chats.setReachable('gone', false);
    expect(await chats.subscribed()).toEqual([await chats.settings('active')]);
    expect(await chats.isReachable('gone')).toBe(false);
    await chats.save((await chats.settings('gone'))!);
    expect(await chats.isReachable('gone')).toBe(false);
    await chats.setReachable('gone', true);
    expect((await chats.subscribed()).map(({ chat }) => chat)).toEqual(['active', 'gone']);
  });

  const changes: [string, (kept: ChatSettings) => ChatSettings, boolean][] = [
    ['gone', kept => ({ ...kept, schedules: kept.schedules.slice(1) }), false],
    ['paused', kept => withFirst(kept, { paused: true }), false],
    ['at another time', kept => withFirst(kept, { at: '10:00' }), false],
    ['on other days', kept => withFirst(kept, { daysBefore: [21] }), false],
    ['with other words', kept => withFirst(kept, { text: '改了' }), true],
    ['set anew', kept => withFirst(kept, { since: NINE }), false],
    ['in another zone', kept => ({ ...kept, timeZone: 'Asia/Tokyo' }), false],
    ['as it was', kept => ({ ...kept, schedules: [...kept.schedules, schedule()] }), true],
  ];
  const withFirst = (kept: ChatSettings, change: Partial<Schedule>): ChatSettings => ({
    ...kept,
    schedules: kept.schedules.map((one, i) => (i === 0 ? { ...one, ...change } : one)),
  });

  for (const [how, change, stays] of changes) {
    test(`what waits for a schedule that is ${how} is ${stays ? 'kept' : 'called off'}, what is on its way is left`, async () => {
      const kept = await chats.save(settings('a', [schedule(), schedule({ deadline: OVERALL })]));
      const reply = { blocks: [] };
      await outbox.add([
        { ...reminder('b', kept.schedules[0]!), dueAt: later(-1) },
        { ...reminder('a', kept.schedules[0]!), key: 'on its way', dueAt: later(-1) },
      ]);
      const onItsWay = (await claim()).find(({ chat }) => chat === 'a')!;
      await outbox.add([
        reminder('a', kept.schedules[0]!),
        { ...reminder('a', kept.schedules[0]!), key: 'answer', content: { kind: 'reply', reply } },
      ]);
      await chats.save(change(kept));
      expect(await outbox.counts()).toMatchObject({ waiting: stays ? 2 : 1, sending: 2, dropped: 0 });
      expect(await outbox.add([reminder('a', kept.schedules[0]!)])).toBe(stays ? 0 : 1);
      expect(await outbox.record(onItsWay.id, 'run', { kind: 'sent', message: null }, NINE)).toBe(true);
    });
  }

  test('a chat that is forgotten leaves no trace, others stay as they are', async () => {
    const kept = await chats.save(settings('forgotten', [schedule({ text: '秘密的话' }), schedule()]));
    await chats.save(settings('other', [schedule()]));
    await outbox.add([reminder('forgotten', kept.schedules[0]!)]);
    expect(await chats.forget('forgotten')).toBe(2);
    expect([await chats.settings('forgotten'), idsOf(await chats.settings('other'))]).toEqual([null, [1]]);
    expect(await outbox.counts()).toMatchObject({ waiting: 0 });
    for (const text of ['秘密的话', 'forgotten']) expect(under.holds(text)).toBe(false);
  });

  test('forgotten while something is on its way to it: that is still told, then nothing is left', async () => {
    const kept = await chats.save(settings('forgotten', [schedule()]));
    await outbox.add([reminder('forgotten', kept.schedules[0]!)]);
    const [claimed] = await claim();
    expect(await chats.forget('forgotten')).toBe(1);
    expect([await outbox.isSending('forgotten', later(2)), await chats.settings('forgotten')]).toEqual([true, null]);
    expect(await outbox.record(claimed!.id, 'run', { kind: 'sent', message: null }, later(3))).toBe(true);
    await outbox.prune(later(4));
    expect(under.holds('forgotten')).toBe(false);
  });

  test('a group that moves keeps its settings and its words, and is told nothing twice', async () => {
    const kept = await chats.save(settings('old', [schedule(), schedule({ deadline: OVERALL, topic: '3' })]));
    await outbox.add(kept.schedules.map(one => reminder('old', one)));
    const [claimed] = await claim();
    await chats.move('old', 'new');
    await chats.move('old', 'new');
    expect(await chats.settings('old')).toBeNull();
    expect(await chats.settings('new')).toEqual({ ...kept, chat: 'new' });
    expect(await outbox.add(kept.schedules.map(one => reminder('new', one)))).toBe(0);
    expect(await outbox.isSending('new', later(2))).toBe(true);
    expect(await outbox.record(claimed!.id, 'run', { kind: 'later', notBefore: later(0) }, later(2))).toBe(true);
    expect(await claim()).toMatchObject([{ chat: 'new', attempt: 1, content: { schedule: 1 } }]);
    expect(idsOf(await chats.save({ ...kept, chat: 'new', schedules: [schedule()] }))).toEqual([3]);
  });

  test('where the new one has something already both are kept, under numbers of their own', async () => {
    const old = await chats.save(
      settings('old', [schedule(), schedule({ deadline: OVERALL }), schedule({ at: '08:00' })], {
        timeZone: 'Asia/Urumqi',
      }),
    );
    const fresh = await chats.save(settings('new', [schedule({ text: '新' }), schedule({ at: '08:00' })]));
    await outbox.add([...old.schedules.map(one => reminder('old', one)), reminder('new', fresh.schedules[1]!)]);
    // The one that both have was told under the old id.
    for (let told = ''; !told.includes('|3|'); ) {
      const [next] = (await claim()).filter(({ chat }) => chat === 'old');
      told = next!.key;
      const outcome = told.includes('|3|')
        ? ({ kind: 'sent', message: null } as const)
        : ({ kind: 'dropped', reason: '' } as const);
      await outbox.record(next!.id, 'run', outcome, later(1));
    }
    await chats.move('old', 'new');
    const both = (await chats.settings('new'))!;
    expect([both.timeZone, idsOf(both)]).toEqual(['Asia/Shanghai', [1, 2, 4, 5]]);
    expect(both.schedules.slice(2).map(({ deadline }) => deadline)).toEqual([DEPARTMENT, OVERALL]);
    expect(await outbox.add(both.schedules.slice(1).map(one => reminder('new', one)))).toBe(0);
    expect(await outbox.add([reminder('new', both.schedules[0]!)])).toBe(1);
    expect((await claim('another')).map(({ key }) => key)).toEqual([reminder('new', both.schedules[0]!).key]);
  });

  test('what waits when a chat moves is about the schedule under its new number', async () => {
    const old = await chats.save(settings('old', [schedule({ deadline: OVERALL })]));
    await chats.save(settings('new', [schedule()]));
    await outbox.add([reminder('old', old.schedules[0]!)]);
    await chats.move('old', 'new');
    const [, moved] = (await chats.settings('new'))!.schedules;
    expect(await claim()).toMatchObject([{ key: reminder('new', moved!).key, content: { schedule: moved!.id } }]);
    expect(moved!.id).toBe(2);
  });

  test('where the new one was only written to, the settings are those of the old one', async () => {
    await chats.save(settings('old', [schedule()], { timeZone: 'Asia/Urumqi' }));
    await outbox.add([{ ...reminder('new', schedule()), key: 'x', content: { kind: 'reply', reply: { blocks: [] } } }]);
    await chats.move('old', 'new');
    expect(await chats.settings('new')).toMatchObject({ timeZone: 'Asia/Urumqi', schedules: [{ id: 1 }] });
  });

  test('two open at once see each other’s work', async () => {
    const second = under.open();
    await chats.save(settings('a', [schedule()]));
    expect(idsOf(await second.chats.settings('a'))).toEqual([1]);
    await second.chats.save(settings('a', [schedule({ id: 1 }), schedule()]));
    expect(idsOf(await chats.settings('a'))).toEqual([1, 2]);
    await second.chats.close();
    await second.outbox.close();
  });

  test('after closing, calls are refused with a code; closing again does nothing', async () => {
    await chats.close();
    await chats.close();
    await expect(chats.subscribed()).rejects.toMatchObject({ name: 'StoreError', code: 'closed' });
  });
}
