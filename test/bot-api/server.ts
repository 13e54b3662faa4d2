// A Bot API server of our own on loopback, over real HTTP: what the bot may see of Telegram, strict where the real one is,
// with faults on demand and a record of all that it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from '../../handlers/platforms/telegram-bot.ts';
import { type Parameters, readParameters } from './form.ts';
import { BadRequest } from './markup.ts';
import { callMethod } from './methods.ts';
import { World } from './world.ts';

export type Fault =
  /** Refused by the server: 429 with the seconds to wait, 500, 400 with a description. */
  | { code: number; description?: string; retryAfter?: number }
  /** The connection ends before the call is carried out. */
  | 'reset'
  /** Carried out, then the connection ends without any answer. */
  | 'cut'
  /** Carried out, but half of the answer only arrives. */
  | 'half'
  /** The server is down, and what stands before it answers with a page. */
  | 'gateway'
  /** Carried out, but answered so many milliseconds later. */
  | { slowMs: number };

/** One call, as the server took it. */
export interface Call extends Parameters {
  method: string;
  /** 200, what it was refused with, or 0 for a connection that was broken. */
  status: number;
  description?: string;
  /** When it had come in whole, on the clock of `performance.now()`. */
  at: number;
}

interface Planned {
  method: string;
  fault: Fault;
  when: (fields: Parameters['fields']) => boolean;
}

export class BotApi {
  readonly token = '4242:TEST-token_on_loopback';
  readonly world = new World();
  readonly calls: Call[] = [];
  root = '';
  /** Where it stands behind a path of some other server. */
  path = '';
  /** What goes wrong with a call for which nothing is planned. */
  meddle: (call: Call) => Fault | undefined = () => undefined;
  private readonly planned: Planned[] = [];
  private poller: AbortController | null = null;
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(error => {
      console.error(error);
      response.destroy();
    });
  });

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    this.root = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.poller?.abort();
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  /** The next call of that method goes wrong; with `when`, the next one that it holds for. `file` means a download. */
  plan(method: string, fault: Fault, when: Planned['when'] = () => true): void {
    this.planned.push({ method, fault, when });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const path = request.url?.startsWith(this.path) ? request.url.slice(this.path.length) : '';
    const [, file, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/([^?]+)/.exec(path) ?? [];
    const parameters = readParameters(request.headers['content-type'] ?? '', body);
    const call: Call = { method: file ? 'file' : rest, status: 200, at: performance.now(), ...parameters };
    if (token !== this.token) return reply(response, call, new BadRequest('Unauthorized', 401));
    this.calls.push(call);
    const fault = this.faultFor(call);
    if (typeof fault === 'object' && 'slowMs' in fault) await sleep(fault.slowMs);
    if (fault === 'reset') return breakOff(request, call);
    if (file) return this.download(response, rest, fault === 'half');
    try {
      if (typeof fault === 'object' && 'code' in fault) throw refusal(fault);
      if (fault === 'gateway') return gateway(response, call);
      const result =
        call.method === 'getUpdates' ? await this.poll(call, response) : callMethod(this.world, rest, parameters);
      if (fault === 'cut') return breakOff(request, call);
      reply(response, call, result, fault === 'half');
    } catch (error) {
      reply(response, call, error);
    }
  }

  private faultFor(call: Call): Fault | undefined {
    const { method, fields } = call;
    const at = this.planned.findIndex(one => one.method === method && one.when(fields));
    return at < 0 ? this.meddle(call) : this.planned.splice(at, 1)[0]!.fault;
  }

  private async poll({ fields }: Call, response: ServerResponse): Promise<Update[]> {
    const { offset = 0, timeout = 0, limit = 100, allowed_updates: allowed } = fields as Record<string, number>;
    // Of two who ask at once the later one wins, as with the real server.
    this.poller?.abort(new BadRequest('Conflict: terminated by other getUpdates request', 409));
    const left = new AbortController();
    this.poller = left;
    response.once('close', () => left.abort());
    this.world.updates = this.world.updates.filter(update => update.update_id >= Number(offset));
    const kinds = allowed as unknown as string[] | undefined;
    const wanted = (update: Update) => !kinds || kinds.some(kind => kind in update);
    if (!this.world.updates.some(wanted)) await this.world.somethingNew(Number(timeout) * 1000, left.signal);
    if (left.signal.reason instanceof BadRequest) throw left.signal.reason;
    if (this.poller === left) this.poller = null;
    return this.world.updates.filter(wanted).slice(0, Number(limit));
  }

  private download(response: ServerResponse, path: string, broken: boolean): void {
    const file = this.world.files.get(path.split('/').at(-1)!);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': file.bytes.length });
    if (!broken) return void response.end(file.bytes);
    response.write(file.bytes.subarray(0, file.bytes.length / 2), () => response.destroy());
  }
}

const refusal = ({ code, description, retryAfter }: Extract<Fault, { code: number }>) =>
  new BadRequest(
    description ?? (code === 429 ? `Too Many Requests: retry after ${retryAfter}` : 'Internal Server Error'),
    code,
    retryAfter === undefined ? {} : { retry_after: retryAfter },
  );

function breakOff(request: IncomingMessage, call: Call): void {
  call.status = 0;
  request.socket.resetAndDestroy();
}

function gateway(response: ServerResponse, call: Call): void {
  call.status = 502;
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>502 Bad Gateway</body></html>');
}

function reply(response: ServerResponse, call: Call, result: unknown, half = false): void {
  const refused = result instanceof BadRequest ? result : null;
  if (result instanceof Error && !refused) throw result;
  call.status = refused?.code ?? 200;
  if (refused) call.description = refused.message;
  const body = Buffer.from(
    JSON.stringify(
      refused
        ? { ok: false, error_code: refused.code, description: refused.message, parameters: refused.parameters }
        : { ok: true, result },
    ),
  );
  response.writeHead(call.status, { 'content-type': 'application/json', 'content-length': body.length });
  if (!half) return void response.end(body);
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
