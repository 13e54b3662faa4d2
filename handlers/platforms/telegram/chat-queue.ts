// Work of one chat one after the other, different chats side by side.

export interface ChatQueue {
  /** After all that was added for any of these chats. `work` must not reject. */
  add(chats: readonly number[], work: () => Promise<void>): void;
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>;
}

export function createChatQueue(): ChatQueue {
  const last = new Map<number, Promise<void>>();
  return {
    add(chats, work) {
      const before = Promise.all(chats.map(chat => last.get(chat)));
      const done = before.then(work).then(() => {
        for (const chat of chats) if (last.get(chat) === done) last.delete(chat);
      });
      for (const chat of chats) last.set(chat, done);
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
