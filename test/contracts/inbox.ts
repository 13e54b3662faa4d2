// What every inbox must do. Run it on an adapter with a way to open the same one again and again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbox } from '../../src/ports/inbox.ts';

export interface InboxUnderTest {
  open(): Inbox;
  /** Is a text to be found anywhere in what is kept, deleted parts included? */
  holds(text: string): boolean;
  discard(): void;
}

const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 1, hour));
const update = (id: number, text = 'hello') => ({ id, update: { update_id: id, message: { text } } });

export function inboxContract(make: () => InboxUnderTest): void {
  let under: InboxUnderTest;
  let inbox: Inbox;
  beforeEach(() => {
    under = make();
    inbox = under.open();
  });
  afterEach(async () => {
    await inbox.close();
    under.discard();
  });

  test('an empty one has nothing', async () => {
    expect([await inbox.resume(), await inbox.keep([], at(0)), await inbox.done([])]).toEqual([[], [], undefined]);
  });

  test('what was not answered is there after a restart, oldest first, once more begun', async () => {
    expect(await inbox.keep([update(9), update(7)], at(0))).toEqual([9, 7]);
    expect(await inbox.keep([update(8)], at(0))).toEqual([8]);
    await inbox.done([8]);
    await inbox.close();
    inbox = under.open();
    expect(await inbox.resume()).toEqual([
      { ...update(7), at: at(0), begun: 2 },
      { ...update(9), at: at(0), begun: 2 },
    ]);
    expect((await inbox.resume()).map(({ begun }) => begun)).toEqual([3, 3]);
    await inbox.done([7, 9, 5]);
    expect(await inbox.resume()).toEqual([]);
  });

  test('what comes a second time is no news, answered or not; after two days its number is free', async () => {
    await inbox.keep([update(1), update(2)], at(0));
    await inbox.done([1]);
    expect(await inbox.keep([update(1), update(2), update(3)], at(47))).toEqual([3]);
    expect((await inbox.resume()).map(({ id }) => id)).toEqual([2, 3]);
    expect(await inbox.keep([update(1), update(2)], at(49))).toEqual([1]);
  });

  test('a number that is given anew is news: another bot, or a server that counts from the beginning', async () => {
    await inbox.keep([update(1), update(2)], at(0));
    await inbox.done([1]);
    expect(await inbox.keep([update(1, 'other words'), update(2, 'other words')], at(1))).toEqual([1, 2]);
    expect(await inbox.resume()).toEqual([1, 2].map(id => ({ ...update(id, 'other words'), at: at(1), begun: 2 })));
  });

  test('the words of what was answered are gone', async () => {
    await inbox.keep([update(1, 'a secret question')], at(0));
    expect(under.holds('a secret question')).toBe(true);
    await inbox.done([1]);
    expect(under.holds('a secret question')).toBe(false);
  });

  test('two open at once see each other’s work', async () => {
    const second = under.open();
    await inbox.keep([update(1)], at(0));
    expect(await second.keep([update(1), update(2)], at(0))).toEqual([2]);
    await second.close();
    expect((await inbox.resume()).length).toBe(2);
  });

  test('after closing, calls are refused with a code; closing again does nothing', async () => {
    await inbox.close();
    await inbox.close();
    await expect(inbox.resume()).rejects.toMatchObject({ name: 'StoreError', code: 'closed' });
  });
}
