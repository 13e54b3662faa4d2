// A reply as text and back; the bytes of its files and pictures as base64.
import type { Reply } from '../model/reply.ts';

const BYTES = 'base64 bytes';

export function textOf(content: { kind: 'reply'; reply: Reply } | object): string {
  return JSON.stringify(content, function (this: Record<string, unknown>, name: string, value: unknown) {
    // Not `value`: a Buffer has become something else by then.
    const held = this[name];
    return held instanceof Uint8Array ? { [BYTES]: Buffer.from(held).toString('base64') } : value;
  });
}

export const contentOf = <T>(text: string): T =>
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(BYTES in value)) return value;
    return new Uint8Array(Buffer.from(String(value[BYTES]), 'base64'));
  }) as T;
