// What this installation reads → Reply, JSON and the table of the README: from the list of formats and the limits in force.
import { FORMATS } from '../../src/ingest/formats/index.ts';
import type { Reply } from '../../src/model/reply.ts';
import * as limits from '../../src/office/limits.ts';

/** What holds for every reading: of the process that reads. */
export interface ReadingLimits {
  seconds: number;
  totalSeconds: number;
  megabytes: number;
}

interface Readable {
  name: string;
  extensions: readonly string[];
  note: string;
}

const ARCHIVE: Readable = {
  name: '压缩包',
  extensions: ['.zip'],
  note: '里面的文件逐个读取；压缩包里的压缩包也读取',
};

const CONVERTER = {
  name: 'LibreOffice',
  install: [
    ['Windows', '从 zh-cn.libreoffice.org 下载安装，装在默认位置'],
    ['macOS', 'brew install --cask libreoffice，或从 zh-cn.libreoffice.org 下载安装'],
    ['Debian、Ubuntu、统信 UOS、银河麒麟', 'sudo apt install libreoffice'],
    ['Fedora、openEuler、中标麒麟', 'sudo dnf install libreoffice'],
  ],
} as const;

const PAGED = '只读取文字版；扫描件和图片里的内容不能识别，会说明是哪几页';

const megabytes = (bytes: number) => bytes / 1024 / 1024;
const readable = (): Readable[] => [
  ...FORMATS.map(({ name, extensions, withConverter, paged }) => ({
    ...{ name, extensions },
    note: paged ? PAGED : withConverter ? `装有 ${CONVERTER.name} 时能读取更多，见下` : '',
  })),
  ARCHIVE,
];
const added = (): string[] => FORMATS.flatMap(({ withConverter }) => withConverter ?? []);

export function formatsReply(hasConverter: boolean, reading: ReadingLimits): Reply {
  const state = hasConverter
    ? `${CONVERTER.name}（已找到）：还能读取 ${added().join('、')}。`
    : `${CONVERTER.name}（没有找到）：安装后还能读取 ${added().join('、')}；不安装不影响其他文件。`;
  return {
    blocks: [
      { kind: 'title', text: '可以读取的文件' },
      { kind: 'paragraph', text: '文件按内容识别，扩展名写错也能读取。' },
      {
        kind: 'table',
        columns: [{ align: 'left' }, { align: 'left' }, { align: 'left' }],
        rows: readable().map(({ name, extensions, note }) => [name, extensions.join(' '), note]),
      },
      { kind: 'heading', text: '可选部分' },
      { kind: 'paragraph', text: state },
      ...(hasConverter ? [] : [{ kind: 'list' as const, items: howToInstall() }]),
      { kind: 'heading', text: '上限' },
      { kind: 'list', items: limitSentences(reading) },
    ],
  };
}

export function formatsJson(hasConverter: boolean, reading: ReadingLimits) {
  return {
    formats: [...FORMATS, ARCHIVE].map(({ name, extensions }) => ({ name, extensions })),
    optional: [{ name: CONVERTER.name, found: hasConverter, adds: added() }],
    limits: {
      fileMegabytes: megabytes(limits.MAX_BYTES),
      archiveMegabytes: megabytes(limits.MAX_ARCHIVE_BYTES),
      unpackedMegabytes: megabytes(limits.MAX_UNPACKED_BYTES),
      entries: limits.MAX_ENTRIES,
      nesting: limits.MAX_NESTING,
      pages: limits.MAX_PAGES,
      lines: limits.MAX_LINES,
      characters: limits.MAX_CHARACTERS,
      seconds: reading.seconds,
      archiveSeconds: reading.totalSeconds,
      memoryMegabytes: reading.megabytes,
    },
  };
}

/** The same in Markdown, whether the converter is there or not. */
export function formatsMarkdown(reading: ReadingLimits): string {
  return [
    '| 格式 | 扩展名 | 说明 |',
    '| --- | --- | --- |',
    ...readable().map(({ name, extensions, note }) => `| ${name} | ${extensions.map(code).join(' ')} | ${note} |`),
    '',
    `可选部分：装有 ${CONVERTER.name} 时还能读取 ${added().join('、')}。不安装不影响其他文件。`,
    '',
    ...howToInstall().map(line => `- ${line}`),
    '',
    '上限：',
    '',
    ...limitSentences(reading).map(sentence => `- ${sentence}`),
  ].join('\n');
}

function limitSentences({ seconds, totalSeconds, megabytes: memory }: ReadingLimits): string[] {
  return [
    `一个文件不超过 ${megabytes(limits.MAX_BYTES)} MB，一个压缩包不超过 ${megabytes(limits.MAX_ARCHIVE_BYTES)} MB，解压后不超过 ${megabytes(limits.MAX_UNPACKED_BYTES)} MB、${limits.MAX_ENTRIES} 个文件，压缩包最多套 ${limits.MAX_NESTING} 层`,
    `一份年报不超过 ${limits.MAX_PAGES} 页、${limits.MAX_LINES} 行、${limits.MAX_CHARACTERS / 10_000} 万字`,
    `每个文件最多读 ${seconds} 秒，一个压缩包最多读 ${totalSeconds / 60} 分钟，占用内存不超过 ${memory} MB（Windows 上只限制其中的 JavaScript 部分）`,
  ];
}

const howToInstall = (): string[] => CONVERTER.install.map(([system, how]) => `${system}：${how}`);

const code = (text: string) => `\`${text}\``;
