// Control words of RTF by what a reader of the text does with them. Those not listed only say how the text looks.

/** Words that stand for characters. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    lbr: '\n',
    softline: '\n',
    page: '\n',
    column: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
  }),
);

/** Symbols (a backslash and one character) that stand for characters. */
export const SYMBOLS: Record<string, string> = { '~': '\u00a0', _: '-', '\t': '\t' };

/** Groups whose content nobody sees in the text. Those marked with \* are left out unless they are known. */
export const UNSEEN = new Set(
  `aftncn aftnsep aftnsepc annotation atnauthor atndate atnid bkmkend bkmkstart colortbl comment datafield datastore
  falt filetbl fldinst footnote formfield ftncn ftnsep ftnsepc generator info latentstyles
  listoverridetable listtable macpict nonesttables nonshppict objdata objclass objname panose pict pn pntxta pntxtb
  private revtbl rsidtbl rxe shppict shprslt sn sp stylesheet sv tc template themedata txe userprops wgrffmtfilter
  xe xmlnstbl`.split(/\s+/),
);

/** Groups that hold a picture, or an object of another program. Floating pictures are a property of their shape. */
export const PICTURED = new Set(['pict', 'shppict', 'object']);
export const SHAPE_PROPERTIES = new Set(['sp', 'sv']);

/** Running heads and feet of the pages. */
export const RUNNING = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));

/** Groups marked with \* that are read all the same. */
export const KNOWN_STARRED = new Set(
  'do dptxbxtext fldrslt listtext nesttableprops pntext shpgrp shpinst shptxt ud'.split(' '),
);

/** Drawings: only the text boxes in them have text. */
export const DRAWINGS = new Set(['do', 'shpinst']);
export const TEXT_BOXES = new Set(['dptxbxtext', 'shptxt']);
/** Automatic numbers, written out for programs that do not count. */
export const NUMERALS = new Set(['listtext', 'pntext']);
