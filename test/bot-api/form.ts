// Parameters of a call: JSON, or a form with files. Node's own reader of forms refuses what grammY writes (names without
// quotation marks), so the form is split by hand, and leniently.

export interface FormFile {
  name: string;
  bytes: Buffer;
}

export interface Parameters {
  fields: Record<string, unknown>;
  files: Record<string, FormFile>;
}

export function readParameters(contentType: string, body: Buffer): Parameters {
  if (/^application\/json/.test(contentType)) return { fields: JSON.parse(body.toString() || '{}'), files: {} };
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return { fields: {}, files: {} };
  const found: Parameters = { fields: {}, files: {} };
  for (const part of split(body, `--${boundary}`)) readPart(part, found);
  return withAttached(found);
}

function split(body: Buffer, mark: string): Buffer[] {
  const parts: Buffer[] = [];
  for (let from = body.indexOf(mark); from >= 0; ) {
    const next = body.indexOf(mark, from + mark.length);
    if (next >= 0) parts.push(body.subarray(from + mark.length + 2, next - 2));
    from = next;
  }
  return parts;
}

function readPart(part: Buffer, { fields, files }: Parameters): void {
  const end = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, end).toString();
  const content = part.subarray(end + 4);
  const name = /[; ]name="?([^";\r]+)/.exec(head)?.[1];
  if (name === undefined) return;
  const file = /filename="?([^"\r\n]*)/.exec(head)?.[1];
  if (file !== undefined) files[name] = { name: file, bytes: Buffer.from(content) };
  else fields[name] = fromText(content.toString());
}

/** In a form objects are JSON, and so are numbers. */
function fromText(text: string): unknown {
  if (!/^(?:[[{]|-?\d+$|true$|false$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** grammY names the part elsewhere: `document=attach://id`. */
function withAttached({ fields, files }: Parameters): Parameters {
  for (const [name, value] of Object.entries(fields)) {
    const id = /^attach:\/\/(.+)$/.exec(String(value))?.[1];
    if (id === undefined || !files[id]) continue;
    files[name] = files[id];
    delete files[id];
    delete fields[name];
  }
  return { fields, files };
}
