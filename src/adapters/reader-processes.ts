// The reader port on child processes (handlers/reader.ts): a file made to exhaust or break its reader costs one process, never
// the bot. Members of an archive are read one after the other, and between two of them whoever waits comes first.
import { availableParallelism } from 'node:os';
import { MAX_ARCHIVE_BYTES } from '../office/limits.ts';
import type { Reader, ReadFile, ReadingProgress } from '../ports/reader.ts';
import { endedSentence, tooLargeSentence, tooLongSentence } from './reader-failures.ts';
import type { Asked, Told } from './reader-messages.ts';
import { type Ending, type ProcessLimits, type ReaderProcess, startReaderProcess } from './reader-process.ts';

export interface ReaderLimits extends ProcessLimits {
  /** Of a file as it comes. */
  inputMegabytes: number;
  /** For all members of one archive together. */
  totalSeconds: number;
}

/** LibreOffice may take part in a member, which starts in seconds. */
export const READER_LIMITS: ReaderLimits = {
  seconds: 60,
  totalSeconds: 600,
  megabytes: 1024,
  heapMegabytes: 512,
  inputMegabytes: MAX_ARCHIVE_BYTES / 1024 / 1024,
};

export interface ReaderOptions {
  /** The built handlers/reader.js. */
  entry: string;
  limits?: ReaderLimits;
  /** How many files are read at once. */
  size?: number;
  /** How many processes there are before they are needed, and stay when nothing is to be read. */
  ahead?: number;
  /** After this long without work the others are ended. */
  idleMs?: number;
}

/** So that what leaks, in our code or a library's, does not add up. */
const MOST_MEMBERS = 200;
/** A process that kept more than this share of its memory would have the next file pay for the last one. */
const MOST_KEPT = 0.35;
const IDLE_MS = 60_000;
const MEGABYTE = 1024 * 1024;

interface Job {
  bytes: Uint8Array;
  name: string;
  /** The member that comes next. */
  from: number;
  files: ReadFile[];
  spentMs: number;
  onProgress(progress: ReadingProgress): void;
  resolve(files: ReadFile[]): void;
  reject(error: Error): void;
}

interface Place {
  process: ReaderProcess;
  /** Null while it rests. */
  job: Job | null;
  /** It ends, and is given nothing more. */
  worn: boolean;
  /** What is being read; null until that is known. */
  current: ReadingProgress | null;
  /** When the member was begun. */
  since: number;
  members: number;
  idle?: NodeJS.Timeout;
}

/** What `read` rejects with once the reader is closed. */
export class ReaderClosed extends Error {
  readonly code = 'closed';
}

export function readerProcesses(options: ReaderOptions): Reader {
  const { entry, limits = READER_LIMITS, ahead = 0, idleMs = IDLE_MS } = options;
  const { size = Math.min(2, availableParallelism()) } = options;
  const places = new Set<Place>();
  const waiting: Job[] = [];
  let closed = false;
  openAhead();

  function openAhead(): void {
    while (places.size < Math.min(ahead, size)) open();
  }

  function open(): Place {
    const watch = { onTold: (told: Told) => onTold(place, told), onEnd: (ending: Ending) => onEnd(place, ending) };
    const process = startReaderProcess(entry, limits, watch);
    const place: Place = { process, job: null, worn: false, current: null, since: 0, members: 0 };
    places.add(place);
    return place;
  }

  function dispatch(): void {
    while (waiting.length > 0) {
      const idle = [...places].find(one => one.job === null && !one.worn && one.process.connected);
      const place = idle ?? (places.size < size ? open() : null);
      if (!place) return;
      begin(place, waiting.shift()!);
    }
  }

  function begin(place: Place, job: Job): void {
    clearTimeout(place.idle);
    place.job = job;
    const { bytes, name, from } = job;
    ask(place, { kind: 'read', bytes, name, from });
  }

  function ask(place: Place, asked: Asked): void {
    place.current = null;
    place.since = performance.now();
    place.process.ask(asked);
  }

  function onTold(place: Place, told: Told): void {
    const { job } = place;
    if (!job) return;
    const { at, of, name } = told;
    place.current = { at, of, name };
    if (told.kind === 'reading') {
      job.onProgress(place.current);
      return;
    }
    const { result, tookMs, resident } = told;
    const bytes = told.bytes === 'as sent' ? job.bytes : told.bytes;
    place.members += 1;
    place.worn = place.members >= MOST_MEMBERS || resident > MOST_KEPT * limits.megabytes * MEGABYTE;
    const over = isOver(place, job, { name, bytes, result, tookMs });
    if (over || place.worn || waiting.length > 0) {
      if (!over) waiting.push(job);
      release(place);
    } else ask(place, { kind: 'go-on' });
  }

  /** Takes down what came of a member. True where it was the last one, or the last for which there is time. */
  function isOver(place: Place, job: Job, file: ReadFile): boolean {
    job.files.push(file);
    job.spentMs += performance.now() - place.since;
    const { at, of } = place.current ?? { at: 1, of: 1 };
    job.from = at + 1;
    const isLate = job.spentMs > limits.totalSeconds * 1000;
    if (at < of && !isLate) return false;
    if (at < of) {
      const result = tooLongSentence(job.name, limits.totalSeconds, of - at);
      job.files.push({ name: job.name, bytes: null, result, tookMs: 0 });
    }
    job.resolve(job.files);
    return true;
  }

  function release(place: Place): void {
    place.job = null;
    place.process.rest();
    if (place.worn) void place.process.end();
    else place.idle = setTimeout(() => places.size > ahead && void place.process.end(), idleMs).unref();
    dispatch();
  }

  function onEnd(place: Place, ending: Ending): void {
    places.delete(place);
    clearTimeout(place.idle);
    const { job, current } = place;
    if (closed) return;
    if (job) {
      const name = current?.name ?? job.name;
      const bytes = name === job.name ? job.bytes : null;
      const tookMs = performance.now() - place.since;
      const lost = { name, bytes, result: endedSentence(name, ending, limits), tookMs };
      if (!isOver(place, job, lost)) waiting.unshift(job);
    }
    // Not where it ended before it did anything: the next would as well.
    if (job || place.members > 0) openAhead();
    dispatch();
  }

  return {
    read(bytes, name, onProgress = () => {}) {
      if (closed) return Promise.reject(new ReaderClosed());
      if (bytes.length > limits.inputMegabytes * MEGABYTE) {
        const result = tooLargeSentence(name, bytes.length, limits.inputMegabytes);
        return Promise.resolve([{ name, bytes, result, tookMs: 0 }]);
      }
      return new Promise((resolve, reject) => {
        waiting.push({ bytes, name, from: 1, files: [], spentMs: 0, onProgress, resolve, reject });
        dispatch();
      });
    },

    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new ReaderClosed());
      for (const { job } of places) job?.reject(new ReaderClosed());
      await Promise.all([...places].map(place => place.process.end()));
    },
  };
}
