// Writes the container of the old Office programs (OLE compound file, version 3) and says where its tables ended up, so
// that they can be broken one by one.

export interface WrittenOle {
  bytes: Buffer;
  /** Offsets in `bytes`. */
  fat: number;
  directory: number;
  /** Directory entries by path; the root's is ''. */
  entries: Map<string, number>;
}

interface Node {
  name: string;
  path: string;
  content: Uint8Array | null;
  children: Node[];
  index: number;
  start: number;
}

const SECTOR = 512;
const MINI = 64;
const MINI_BELOW = 4096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/** Streams by path, storages in front: `Macros/VBA/dir`. At most 109 sectors of FAT: some 7 MB. */
export function writeOle(streams: Readonly<Record<string, Uint8Array>>): WrittenOle {
  const root: Node = { name: 'Root Entry', path: '', content: null, children: [], index: 0, start: END };
  for (const [path, content] of Object.entries(streams)) place(root, path, content);
  const nodes = numbered(root);
  const fat: number[] = [];
  const sectors: Buffer[] = [];
  const chain = (content: Uint8Array): number => {
    const start = sectors.length;
    for (let at = 0; at < content.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR);
      sector.set(content.subarray(at, at + SECTOR));
      sectors.push(sector);
      fat.push(at + SECTOR < content.length ? sectors.length : END);
    }
    return content.length > 0 ? start : END;
  };

  const mini: Uint8Array[] = [];
  const miniFat: number[] = [];
  for (const node of nodes) {
    if (!node.content || node.content.length === 0) continue;
    if (node.content.length >= MINI_BELOW) {
      node.start = chain(node.content);
      continue;
    }
    const count = Math.ceil(node.content.length / MINI);
    const padded = new Uint8Array(count * MINI);
    padded.set(node.content);
    node.start = miniFat.length;
    for (let i = 1; i <= count; i += 1) miniFat.push(i < count ? miniFat.length + 1 : END);
    mini.push(padded);
  }
  const miniStream = Buffer.concat(mini);
  root.start = chain(miniStream);
  const miniFatStart = chain(words(miniFat));
  const miniFatSectors = Math.ceil((miniFat.length * 4) / SECTOR);
  const directorySector = chain(directoryOf(nodes, miniStream.length));

  const before = sectors.length;
  let fatSectors = 1;
  while (fatSectors * (SECTOR / 4) < before + fatSectors) fatSectors += 1;
  for (let i = 0; i < fatSectors; i += 1) fat.push(FAT_SECTOR);
  const header = headerOf(directorySector, miniFatStart, miniFatSectors, before, fatSectors);
  const bytes = Buffer.concat([header, ...sectors, words(fat)]);
  const offset = (sector: number): number => (sector + 1) * SECTOR;
  const entries = new Map(nodes.map(node => [node.path, offset(directorySector) + node.index * 128]));
  return { bytes, fat: offset(before), directory: offset(directorySector), entries };
}

function place(root: Node, path: string, content: Uint8Array): void {
  let parent = root;
  const names = path.split('/');
  for (const [depth, name] of names.entries()) {
    const own = names.slice(0, depth + 1).join('/');
    let node = parent.children.find(child => child.name === name);
    if (!node) {
      node = { name, path: own, content: null, children: [], index: 0, start: END };
      parent.children.push(node);
    }
    if (depth === names.length - 1) node.content = content;
    parent = node;
  }
}

function numbered(root: Node): Node[] {
  const nodes = [root];
  for (const node of nodes) {
    node.children.sort((one, other) => one.name.length - other.name.length || compare(one.name, other.name));
    for (const child of node.children) child.index = nodes.push(child) - 1;
  }
  return nodes;
}

const compare = (one: string, other: string): number => (one.toUpperCase() < other.toUpperCase() ? -1 : 1);

function directoryOf(nodes: readonly Node[], miniLength: number): Buffer {
  const entries = Buffer.alloc(Math.ceil(nodes.length / 4) * SECTOR);
  const links = new Map<Node, { left?: Node | undefined; right?: Node | undefined }>();
  const top = (children: readonly Node[]): Node | undefined => {
    const middle = children.length >> 1;
    const node = children[middle];
    if (node) links.set(node, { left: top(children.slice(0, middle)), right: top(children.slice(middle + 1)) });
    return node;
  };
  const tops = new Map(nodes.map(node => [node, top(node.children)]));
  for (let at = 0; at < entries.length; at += 128)
    for (const field of [68, 72, 76]) entries.writeUInt32LE(FREE, at + field);
  for (const node of nodes) {
    const at = node.index * 128;
    entries.write(node.name, at, 'utf16le');
    entries.writeUInt16LE(node.name.length * 2 + 2, at + 64);
    entries[at + 66] = node.index === 0 ? 5 : node.content ? 2 : 1;
    entries[at + 67] = 1;
    entries.writeUInt32LE(links.get(node)?.left?.index ?? FREE, at + 68);
    entries.writeUInt32LE(links.get(node)?.right?.index ?? FREE, at + 72);
    entries.writeUInt32LE(tops.get(node)?.index ?? FREE, at + 76);
    entries.writeUInt32LE(node.content || node.index === 0 ? node.start : 0, at + 116);
    entries.writeUInt32LE(node.index === 0 ? miniLength : (node.content?.length ?? 0), at + 120);
  }
  return entries;
}

function headerOf(directory: number, miniFat: number, miniFats: number, firstFat: number, fats: number): Buffer {
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, fats],
    [48, directory],
    [56, MINI_BELOW],
    [60, miniFat],
    [64, miniFats],
    [68, END],
  ] as const)
    header.writeUInt32LE(value, at);
  for (let i = 0; i < 109; i += 1) header.writeUInt32LE(i < fats ? firstFat + i : FREE, 76 + i * 4);
  return header;
}

/** 32-bit numbers filled up to whole sectors. */
function words(values: readonly number[]): Buffer {
  const sectors = Math.ceil((values.length * 4) / SECTOR);
  const buffer = Buffer.alloc(sectors * SECTOR, 0xff);
  for (const [i, value] of values.entries()) buffer.writeUInt32LE(value, i * 4);
  return buffer;
}
