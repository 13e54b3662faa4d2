// The stream of an old Excel workbook (BIFF8): records of a number, a length and bytes. What is too long for one goes on in
// others behind it. No length and no offset is trusted.

export interface BiffRecord {
  id: number;
  data: DataView;
  /** The records that go on with it. */
  more: DataView[];
}

export const BOF = 0x809;
const EOF = 0x0a;
const CONTINUE = 0x3c;
/** Of all parts together. A report has some thousands. */
const MOST_RECORDS = 500_000;
/** A part in a part is a chart that stands on a sheet. */
const DEEPEST = 10;

/** How many records may still be read. */
export interface RecordAllowance {
  records: number;
}

export const recordAllowance = (): RecordAllowance => ({ records: MOST_RECORDS });

/** Those of one part of the workbook, from its beginning to its end, parts in it left out. Null where it is damaged. */
export function recordsAt(stream: Uint8Array, offset: number, left: RecordAllowance): BiffRecord[] | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const found: BiffRecord[] = [];
  let depth = 0;
  let at = offset;
  while (at + 4 <= stream.length) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > stream.length) return null;
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    at += 4 + length;
    if (id === BOF) depth += 1;
    if (found.length === 0 && id !== BOF) return null;
    left.records -= 1;
    if (depth > DEEPEST || left.records < 0) return null;
    if (id === EOF) depth -= 1;
    if (depth === 0) return found;
    const last = found.at(-1);
    if (id === CONTINUE && last && depth === 1) last.more.push(data);
    else if (depth === 1) found.push({ id, data, more: [] });
  }
  return null;
}
