// A real browser (Debian's Chromium) for tests of what a person sees: driven over its debugging pipe, so that no package and
// no port is needed. It reaches no network.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './project.ts';

const IN_PAGE = join(projectRoot, 'test', 'browser', 'in-page.js');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where a browser is installed; undefined where none is. `CHROMIUM` names another. */
export function browserPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap(folder => NAMES.map(name => join(folder, name))).find(path => existsSync(path));
}

export interface Look {
  width: number;
  height?: number;
  dark?: boolean;
  /** As on paper. */
  print?: boolean;
  phone?: boolean;
  /** Pixels of the screen for one of the page; 2 gives sharper pictures. */
  scale?: number;
}

type Answer = { result?: Record<string, unknown>; error?: { message: string } };

export class Browser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #events: { method: string; sessionId?: string; params: Record<string, unknown> }[] = [];
  #number = 0;
  #rest = '';
  #session = '';

  private constructor(path: string) {
    this.#folder = mkdtempSync(join(tmpdir(), 'nianbao-browser-'));
    const options = [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
      ...['--remote-debugging-pipe', `--user-data-dir=${this.#folder}`, 'about:blank'],
    ];
    this.#process = spawn(path, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const fromBrowser = this.#process.stdio[4] as Readable;
    fromBrowser.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    // What is written to a browser that has ended is answered below.
    (this.#process.stdio[3] as Writable).on('error', () => {});
    const fail = (message: string) => {
      for (const answer of [...this.#waiting.values()]) answer({ error: { message } });
    };
    this.#process.once('error', error => fail(error.message)).once('close', () => fail('the browser has ended'));
  }

  static async start(path: string): Promise<Browser> {
    const browser = new Browser(path);
    const { targetId } = await browser.#send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.#send('Target.attachToTarget', { targetId, flatten: true });
    browser.#session = sessionId as string;
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await browser.#send(`${domain}.enable`);
    return browser;
  }

  /** Opens a file as a person sees it; what it tried to load and what it complained of. */
  async open(path: string, look: Look): Promise<{ requests: string[]; complaints: string[] }> {
    await this.look(look);
    this.#events = [];
    await this.#send('Page.navigate', { url: pathToFileURL(path).href });
    while (!this.#events.some(({ method }) => method === 'Page.loadEventFired')) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    await this.evaluate(readFileSync(IN_PAGE, 'utf8'));
    const of = (method: string) => this.#events.flatMap(event => (event.method === method ? [event.params] : []));
    return {
      requests: of('Network.requestWillBeSent').map(({ request }) => (request as { url: string }).url),
      complaints: of('Log.entryAdded').map(({ entry }) => (entry as { text: string }).text),
    };
  }

  /** Puts a page of no address in place of the one that is there, to print it. */
  async write(html: string): Promise<void> {
    this.#events = [];
    const { frameTree } = await this.#send('Page.getFrameTree');
    const { id } = (frameTree as { frame: { id: string } }).frame;
    await this.#send('Page.setDocumentContent', { frameId: id, html });
  }

  async look({ width, height = 900, dark = false, print = false, phone = false, scale = 1 }: Look): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: phone,
    });
    await this.#send('Emulation.setEmulatedMedia', {
      // Nothing emulated is a screen, and lets printing be printing.
      media: print ? 'print' : '',
      features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
    });
  }

  /** The value of an expression in the page, where `look` (test/browser/in-page.js) is known. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.#send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    const details = answer.exceptionDetails as { exception?: { description?: string }; text: string } | undefined;
    if (details) throw new Error(details.exception?.description ?? details.text);
    return (answer.result as { value: T }).value;
  }

  /** The whole page, or a part of it, as a PNG. */
  async picture(clip?: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    const { cssContentSize } = await this.#send('Page.getLayoutMetrics');
    const { data } = await this.#send('Page.captureScreenshot', {
      captureBeyondViewport: true,
      clip: { ...((clip ?? cssContentSize) as object), scale: 1 },
    });
    return Buffer.from(data as string, 'base64');
  }

  /** Printed on the paper that the page asks for. */
  async pdf(): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    return Buffer.from(data as string, 'base64');
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('close', resolve));
    await this.#send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#number;
    const ofPage = !/^(?:Target|Browser)\./.test(method);
    const message = { id, method, params, ...(ofPage && { sessionId: this.#session }) };
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
    });
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop()!;
    for (const message of messages.map(one => JSON.parse(one))) {
      if (message.id === undefined) this.#events.push(message);
      else this.#waiting.get(message.id)?.(message);
    }
  }
}
