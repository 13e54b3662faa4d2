import { expect, test } from 'vitest';
import { createChatQueue } from '../../../handlers/platforms/telegram/chat-queue.ts';

test('what is done for two chats comes after both and before what follows in either', async () => {
  const queue = createChatQueue();
  const done: string[] = [];
  const work = (name: string, ms: number) => async () => {
    await new Promise(resolve => setTimeout(resolve, ms));
    done.push(name);
  };
  queue.add([1], work('1', 30));
  queue.add([2], work('2', 15));
  queue.add([1, 2], work('both', 15));
  queue.add([2], work('2 again', 0));
  queue.add([1], work('1 again', 5));
  queue.add([3], work('3', 0));
  await queue.idle();
  expect(done).toEqual(['3', '2', '1', 'both', '2 again', '1 again']);
});
