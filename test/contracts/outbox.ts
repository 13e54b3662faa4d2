// What every outbox must do. Run it on an adapter with a way to open the same one again and again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Chats } from '../../src/ports/chats.ts';
import type { Claimed, NewMessage, Outbox, Outcome } from '../../src/ports/outbox.ts';

export interface OutboxUnderTest {
  /** Opens the one store of this test; called twice, both work on the same data. */
  open(): { outbox: Outbox; chats: Chats };
  /** Is a text to be found anywhere in what is kept, deleted parts included? */
  holds(text: string): boolean;
  discard(): void;
}

const START = Date.UTC(2027, 0, 10, 1);
/** Seconds after nine o'clock. */
const at = (seconds: number): Date => new Date(START + seconds * 1000);
const LEASE_MS = 60_000;
const HOURS = 3600;

const message = (chat: string, key: string, more: Partial<NewMessage> = {}): NewMessage => ({
  ...{ chat, kind: 'group', topic: null, key },
  content: { kind: 'reminder', schedule: 1, on: '2027-01-31', daysBefore: 21 },
  ...{ dueAt: at(0), expiresAt: at(48 * HOURS) },
  ...more,
});
const sent: Outcome = { kind: 'sent', message: '77' };
const failed = (seconds: number, uncertain = false): Outcome => ({
  ...{ kind: 'failed', notBefore: at(seconds), uncertain, reason: 'HTTP 502' },
});

export function outboxContract(make: () => OutboxUnderTest): void {
  let under: OutboxUnderTest;
  let outbox: Outbox;
  let chats: Chats;
  beforeEach(() => {
    under = make();
    ({ outbox, chats } = under.open());
  });
  afterEach(async () => {
    await outbox.close();
    await chats.close();
    under.discard();
  });
  const claim = (seconds = 0, owner = 'run 1', limit = 10): Promise<Claimed[]> =>
    outbox.claim(owner, at(seconds), LEASE_MS, limit);
  const keys = async (claimed: Promise<Claimed[]>): Promise<string[]> => (await claimed).map(({ key }) => key);

  test('an empty one has nothing to give', async () => {
    expect(await claim()).toEqual([]);
    expect([await outbox.add([]), await outbox.expire(at(0)), await outbox.prune(at(0))]).toEqual([0, 0, 0]);
    expect([await outbox.nextDue(), await outbox.isSending('a', at(0))]).toEqual([null, false]);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 0, dropped: 0 });
    expect(await outbox.record(1, 'run 1', sent, at(0))).toBe(false);
  });

  test('what was added comes out whole, bytes too, also from one opened again', async () => {
    const bytes = new Uint8Array([0, 1, 254, 255]);
    const reply = {
      blocks: [
        { kind: 'paragraph' as const, text: '好' },
        { kind: 'picture' as const, name: 'a.png', bytes, caption: '' },
      ],
      buttons: [[{ label: '看', input: '/list' }]],
      files: [{ name: '表.xlsx', bytes: Buffer.from(bytes), caption: '表' }],
    };
    const kept = message('b', 'reply', {
      kind: 'private',
      topic: '7',
      content: { kind: 'reply', reply },
      dueAt: at(1),
    });
    expect(await outbox.add([message('a', 'k'), kept])).toBe(2);
    const again = under.open();
    const claimed = await again.outbox.claim('run 2', at(5), LEASE_MS, 10);
    expect(claimed.map(({ id, ...rest }) => rest)).toEqual([
      { ...message('a', 'k'), attempt: 1, uncertain: 0 },
      {
        ...kept,
        content: { kind: 'reply', reply: { ...reply, files: [{ name: '表.xlsx', bytes, caption: '表' }] } },
        ...{ attempt: 1, uncertain: 0 },
      },
    ]);
    await again.outbox.close();
    await again.chats.close();
  });

  test('nothing with the same key is written down twice, not even after it was sent', async () => {
    expect(await outbox.add([message('a', 'k'), message('a', 'k')])).toBe(1);
    const [first] = await claim();
    expect(await outbox.add([message('a', 'k')])).toBe(0);
    expect(await outbox.record(first!.id, 'run 1', sent, at(1))).toBe(true);
    expect(await outbox.add([message('a', 'k')])).toBe(0);
    expect(await claim(10_000)).toEqual([]);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 1, dropped: 0 });
  });

  test('of each chat the oldest one, the longest waiting chat first, not more than asked for', async () => {
    await outbox.add([
      message('a', 'a young', { dueAt: at(3) }),
      message('a', 'a old', { dueAt: at(2) }),
      message('b', 'b', { dueAt: at(1) }),
      message('c', 'c', { dueAt: at(4) }),
    ]);
    expect(await keys(claim(9, 'run 1', 2))).toEqual(['b', 'a old']);
    expect(await keys(claim(9, 'run 1', 2))).toEqual(['c']);
    expect(await keys(claim(9))).toEqual([]);
  });

  test('what is not due stays, and nothing younger passes what waits for its next try', async () => {
    await outbox.add([
      message('a', 'first'),
      message('a', 'second', { dueAt: at(1) }),
      message('b', 'x', { dueAt: at(50) }),
    ]);
    expect(await outbox.nextDue()).toEqual(at(0));
    const [first] = await claim(5);
    await outbox.record(first!.id, 'run 1', failed(30), at(6));
    expect([await keys(claim(29)), await outbox.nextDue()]).toEqual([[], at(30)]);
    const [again] = await claim(30);
    expect(again).toMatchObject({ key: 'first', attempt: 2, uncertain: 0 });
    await outbox.record(again!.id, 'run 1', sent, at(31));
    expect(await keys(claim(49))).toEqual(['second']);
    expect(await keys(claim(50))).toEqual(['x']);
  });

  test('a chat that cannot be reached gets nothing until it can', async () => {
    await outbox.add([message('a', 'k')]);
    await chats.setReachable('a', false);
    expect([await claim(), await outbox.nextDue()]).toEqual([[], null]);
    await chats.setReachable('a', true);
    expect(await keys(claim())).toEqual(['k']);
  });

  test('tries are counted; one that was put off is none, one without an end is doubtful', async () => {
    await outbox.add([message('a', 'k')]);
    const next = async (outcome: Outcome | null, seconds: number) => {
      const [{ id, attempt, uncertain }] = (await claim(seconds)) as [Claimed];
      if (outcome) expect(await outbox.record(id, 'run 1', outcome, at(seconds))).toBe(true);
      return [attempt, uncertain];
    };
    expect(await next({ kind: 'later', notBefore: at(10) }, 0)).toEqual([1, 0]);
    expect(await next(failed(20), 10)).toEqual([1, 0]);
    expect(await next(failed(30, true), 20)).toEqual([2, 0]);
    expect(await next({ kind: 'later', notBefore: at(40) }, 30)).toEqual([3, 1]);
    expect(await next(null, 40)).toEqual([3, 1]);
    expect(await next({ kind: 'dropped', reason: '太晚' }, 100)).toEqual([4, 2]);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 0, dropped: 1 });
  });

  test('the message of a sender that died is taken again when its lease is over, and is its no more', async () => {
    await outbox.add([message('a', 'k'), message('a', 'later', { dueAt: at(1) })]);
    const [first] = await claim(0, 'run 1');
    expect([await outbox.isSending('a', at(59)), await outbox.nextDue()]).toEqual([true, at(60)]);
    expect(await keys(claim(59, 'run 2'))).toEqual([]);
    expect(await outbox.isSending('a', at(60))).toBe(false);
    expect(await claim(60, 'run 2')).toMatchObject([{ key: 'k', attempt: 2, uncertain: 1 }]);
    for (const outcome of [
      sent,
      failed(0),
      { kind: 'later', notBefore: at(0) },
      { kind: 'dropped', reason: '' },
    ] as const)
      expect(await outbox.record(first!.id, 'run 1', outcome, at(61))).toBe(false);
    expect(await outbox.isSending('a', at(62))).toBe(true);
    expect(await outbox.record(first!.id, 'run 2', sent, at(62))).toBe(true);
    expect(await outbox.record(first!.id, 'run 2', failed(0), at(63))).toBe(false);
    expect(await keys(claim(63, 'run 2'))).toEqual(['later']);
  });

  test('a lease from a clock that was put back since holds nobody up', async () => {
    await outbox.add([message('a', 'k', { dueAt: at(-7200) })]);
    await claim(3600, 'run 1');
    expect(await keys(claim(3590, 'run 2'))).toEqual([]);
    expect(await claim(0, 'run 2')).toMatchObject([{ key: 'k', uncertain: 1 }]);
  });

  test('what is past its time is dropped, but not under the hands of its sender', async () => {
    await outbox.add([
      message('a', 'sending', { expiresAt: at(10) }),
      message('b', 'waiting', { expiresAt: at(10) }),
      message('c', 'good'),
    ]);
    const claimed = await claim(0, 'run 1', 1);
    expect(claimed.map(({ key }) => key)).toEqual(['sending']);
    expect(await outbox.expire(at(9))).toBe(0);
    expect(await outbox.expire(at(10))).toBe(1);
    expect(await keys(claim(10))).toEqual(['good']);
    // The sender died: too late to send it again.
    expect(await keys(claim(61))).toEqual([]);
    expect(await outbox.expire(at(61))).toBe(1);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 1, sent: 0, dropped: 2 });
  });

  test('what was settled long ago is forgotten, with chats known for nothing else; its words at once', async () => {
    const reply = { blocks: [{ kind: 'paragraph' as const, text: 'a secret answer' }] };
    await outbox.add([message('a', 'k', { content: { kind: 'reply', reply } }), message('b', 'open')]);
    expect(under.holds('a secret answer')).toBe(true);
    const [one] = await claim(0, 'run 1', 1);
    await outbox.record(one!.id, 'run 1', sent, at(1));
    expect(under.holds('a secret answer')).toBe(false);
    expect(await outbox.prune(at(1))).toBe(0);
    expect(await outbox.prune(at(2))).toBe(1);
    expect(await outbox.counts()).toMatchObject({ waiting: 1, sent: 0 });
    expect(await outbox.add([message('a', 'k')])).toBe(1);
  });

  test('two open at once never take the same one', async () => {
    await outbox.add(Array.from({ length: 60 }, (_, i) => message(`chat ${i % 20}`, `k${i}`, { dueAt: at(i) })));
    const second = under.open();
    const taken: string[] = [];
    for (let round = 0; round < 10; round++) {
      const both = [outbox, second.outbox];
      await Promise.all(
        both.map(async (from, i) => {
          for (const { id, key } of await from.claim(`run ${i}`, at(100), LEASE_MS, 7)) {
            taken.push(key);
            expect(await from.record(id, `run ${i}`, sent, at(100))).toBe(true);
          }
        }),
      );
    }
    expect(taken.length).toBe(60);
    expect(new Set(taken).size).toBe(60);
    await second.outbox.close();
    await second.chats.close();
  });

  test('after closing, calls are refused with a code; closing again does nothing', async () => {
    await outbox.close();
    await outbox.close();
    await expect(outbox.counts()).rejects.toMatchObject({ name: 'StoreError', code: 'closed' });
  });
}
