// What became of a call without an answer, by the error of node-fetch, which is inside both libraries.
import { type Arrived, Lost } from './telegram-bot.ts';

export interface FetchTrouble {
  name?: string;
  code?: string;
  type?: string;
  message?: string;
}

/** There was nobody to send it to. */
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOST(?:UNREACH|DOWN)|ENET(?:UNREACH|DOWN)|EADDRNOTAVAIL|EPROTO|ERR_(?:TLS|SSL)_.*|CERT_.*|.*_CERT(?:_.*)?|UNABLE_TO_.*)$/;
/** Without words where none of several addresses could be reached. */
const NOT_CONNECTED = /reason: (?:connect |.*before secure TLS|$)/;
/** A gateway answers trouble behind it with a page of its own. */
const PAGE = /reason: Unexpected token '?</;
const BROKEN = /^(?:ECONNRESET|EPIPE)$/;

export function lostCall(method: string, { name, code, type, message = '' }: FetchTrouble): Lost {
  const reason = code ?? type ?? name ?? 'failed';
  return new Lost(method, reason, arrived(reason, message));
}

/** A time that is over and an answer that broke off (`aborted`, `invalid-json`, ERR_STREAM_PREMATURE_CLOSE) leave it open. */
function arrived(reason: string, message: string): Arrived {
  if (NO_CONNECTION.test(reason) || NOT_CONNECTED.test(message) || PAGE.test(message)) return 'no';
  return BROKEN.test(reason) ? 'unlikely' : 'likely';
}
