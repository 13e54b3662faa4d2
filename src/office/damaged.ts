// What is said of a file of which a part is lost or makes no sense.
import { failed } from '../model/result.ts';

export const damaged = (file: string) =>
  failed('unreadable-file', `“${file}”已损坏或不完整，打不开，请重新保存或重新下载后再试。`);
