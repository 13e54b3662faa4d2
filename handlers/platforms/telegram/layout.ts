// Reply → the messages that Telegram gets, in order. Texts are divided between pieces where that can be, else between
// lines; one that would take more than a handful of messages becomes a file.
import type { Reply, ReplyBlock } from '../../../src/model/reply.ts';
import { bold, cut, joined, type Marked, words } from './markup.ts';
import { type Piece, pieceOf } from './pieces.ts';

export type Part =
  | { kind: 'text'; text: Marked }
  | { kind: 'photo' | 'document'; name: string; bytes: Uint8Array; text: Marked };

/** Telegram takes 4,096 UTF-16 units after markup; the margin is for what it may count otherwise. */
const TEXT_LIMIT = 4000;
const CAPTION_LIMIT = 1000;
const MOST_TEXTS = 4;

export function layOut(reply: Reply): Part[] {
  const parts = [...runs(reply.blocks)].flatMap(run => ('kind' in run ? [picture(run)] : texts(run)));
  const files = (reply.files ?? []).map(file => document(file.name, file.bytes, file.caption ?? ''));
  const many = parts.filter(part => part.kind === 'text').length > MOST_TEXTS;
  return [...(many ? asFile(reply.blocks, parts) : parts), ...files];
}

/** Pictures, and the blocks between them. */
function* runs(blocks: readonly ReplyBlock[]): Generator<Piece[] | (ReplyBlock & { kind: 'picture' })> {
  let pieces: Piece[] = [];
  for (const block of blocks) {
    if (block.kind !== 'picture') {
      pieces.push(pieceOf(block));
      continue;
    }
    yield pieces;
    yield block;
    pieces = [];
  }
  yield pieces;
}

function texts(pieces: readonly Piece[]): Part[] {
  return pack(pieces.flatMap(divided)).flatMap(message => {
    const text = drawn(message);
    // Telegram refuses an empty message.
    return text.plain.trim() === '' ? [] : [{ kind: 'text' as const, text }];
  });
}

/** Pieces that each fit into one message. */
function divided(piece: Piece): Piece[] {
  const lines = piece.lines.flatMap(line =>
    line.plain.length > TEXT_LIMIT ? cut(line.plain, TEXT_LIMIT).map(words) : [line],
  );
  const parts: Piece[] = [];
  let room = 0;
  for (const line of lines) {
    const needed = line.plain.length + 1;
    if (needed > room) {
      parts.push({ ...piece, lines: [] });
      room = TEXT_LIMIT + 1;
    }
    parts.at(-1)!.lines.push(line);
    room -= needed;
  }
  return parts;
}

function pack(pieces: readonly Piece[]): Piece[][] {
  const messages: Piece[][] = [];
  let current: Piece[] = [];
  let units = 0;
  for (const piece of pieces) {
    const needed = unitsOf(piece);
    if (current.length > 0 && units + needed > TEXT_LIMIT) {
      const heads = trailingHeads(current);
      messages.push(current.slice(0, current.length - heads.length));
      current = heads;
      units = total(heads);
      // Heads so long that they and what follows have no room together: rare enough to stand alone.
      if (units > 0 && units + needed > TEXT_LIMIT) {
        messages.push(heads);
        current = [];
        units = 0;
      }
    }
    current.push(piece);
    units += needed;
  }
  return [...messages, current];
}

/** With the line ends before it: two before a head. */
const unitsOf = ({ lines, heads }: Piece): number =>
  lines.reduce((sum, line) => sum + line.plain.length + 1, heads ? 1 : 0);
const total = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + unitsOf(piece), 0);

function trailingHeads(pieces: readonly Piece[]): Piece[] {
  const from = pieces.findLastIndex(piece => !piece.heads) + 1;
  return from === 0 ? [] : pieces.slice(from);
}

function drawn(pieces: readonly Piece[]): Marked {
  const drawnPieces = pieces.map((piece, at) => {
    const lines = joined(piece.lines, '\n');
    const clear = piece.heads && at > 0 ? '\n' : '';
    const html = piece.within ? `<${piece.within}>${lines.html}</${piece.within}>` : lines.html;
    return { plain: clear + lines.plain, html: clear + html };
  });
  return joined(drawnPieces, '\n');
}

function picture(block: ReplyBlock & { kind: 'picture' }): Part {
  return { kind: 'photo', name: fileName(block.name), bytes: block.bytes, text: caption(words(block.caption)) };
}

function document(name: string, bytes: Uint8Array, text: string): Part {
  return { kind: 'document', name: fileName(name), bytes, text: caption(words(text)) };
}

/** A caption that is too long loses its end, and its markup with it. */
function caption(text: Marked): Marked {
  return text.plain.length <= CAPTION_LIMIT ? text : words(`${cut(text.plain, CAPTION_LIMIT - 1)[0]}…`);
}

function asFile(blocks: readonly ReplyBlock[], parts: readonly Part[]): Part[] {
  const whole = parts.flatMap(part => (part.kind === 'text' ? [part.text.plain] : [])).join('\n\n');
  const title = words(blocks.find(block => block.kind === 'title')?.text ?? '').plain;
  const told = words(`内容较长（约 ${[...whole].length} 字），全文见附件。`);
  const text = caption(title === '' ? told : joined([bold(words(title)), told], '\n'));
  const bytes = new TextEncoder().encode(`\uFEFF${whole}\n`);
  const pictures = parts.filter(part => part.kind !== 'text');
  return [{ kind: 'document', name: fileName(`${title || '全文'}.txt`), bytes, text }, ...pictures];
}

/** Signs that a form field, a file system or a reader of either may stumble over. */
function fileName(name: string): string {
  const clean = words(name).plain.replace(/[\s"'`;:*?<>|\\/]+/g, '_');
  return clean.length > 100
    ? `${[...clean].slice(0, 80).join('')}${/\.[^.]{1,8}$/.exec(clean)?.[0] ?? ''}`
    : clean || '文件';
}
