// Work of one chat one after the other, different chats side by side.

export interface ChatQueue {
  /** `work` must not reject. */
  add(chat: string, work: () => Promise<void>): void;
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>;
}

export function createChatQueue(): ChatQueue {
  const last = new Map<string, Promise<void>>();
  return {
    add(chat, work) {
      const done = (last.get(chat) ?? Promise.resolve()).then(work).then(() => {
        if (last.get(chat) === done) last.delete(chat);
      });
      last.set(chat, done);
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
