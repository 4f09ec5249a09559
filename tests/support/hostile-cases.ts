import {
  laughs,
  noughts,
  oldOffice,
  pack,
  toDocx,
  toLying,
  toNested,
  toOutside,
  toParagraph,
  toRow,
  toXlsx,
} from './hostile-files.ts'

// What is refused, and with which words, written by hand.

/** A sheet of communities that would be taken in, but for what is done to it. */
const honestRows = toRow('社区', '区市') + toRow('海源社区', '环翠区')
/** A text that would be taken in. */
export const honestText = toParagraph('楼道里的灯修好了。')
const traversing = '../../../../../../tmp/exemplar-escaped.txt'

/** What it is, its bytes, the name that it is sent by; what is answered, and words of the sentence that help. */
type HostileFile = readonly [what: string, make: () => Uint8Array, name: string, code: string, helps: string]

/** At the door of texts from Word. */
export const hostileTexts: readonly HostileFile[] = [
  [
    'a part of noughts',
    () => toDocx('', { 'word/document.xml': noughts(300) }),
    '稿.docx',
    'text-too-large',
    '拆成几个文档',
  ],
  [
    'a size that is a lie',
    () => toLying(toDocx(toParagraph('字'.repeat(9_000_000))), 'word/document.xml'),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  ['ZIPs in ZIPs', toNested, '稿.docx', 'not-a-text', '另存为“Word文档（.docx）”'],
  [
    'a million paragraphs',
    () => toDocx(toParagraph('字').repeat(1_000_000)),
    '稿.docx',
    'text-too-large',
    '拆成几个文档',
  ],
  [
    'macros',
    () => toDocx(honestText, { 'word/vbaProject.bin': oldOffice }),
    '稿.docx',
    'text-with-macros',
    '另存为不带宏的',
  ],
  [
    'a picture on another disk',
    () => toDocx(honestText, { 'word/_rels/document.xml.rels': toOutside('image') }),
    '稿.docx',
    'text-refers-outside',
    '断开链接',
  ],
  [
    'a frame of another server',
    () => toDocx(honestText, { 'word/_rels/document.xml.rels': toOutside('frame', 'http://127.0.0.1:9/') }),
    '稿.docx',
    'text-refers-outside',
    '断开链接',
  ],
  [
    'entities within each other',
    () => toDocx('', { 'word/document.xml': `${laughs}<w:document>&l9;</w:document>` }),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  [
    'a part that names a file of the machine',
    () =>
      toDocx('', {
        'word/document.xml':
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>',
      }),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  [
    'a part that lies outside',
    () => toDocx(honestText, { [traversing]: 'x' }),
    '稿.docx',
    'text-unreadable',
    '另存一份',
  ],
  ['half of a file', () => toDocx(honestText).slice(0, 300), '稿.docx', 'text-unreadable', '没有传完整'],
  [
    'a picture by that name',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    '稿.docx',
    'not-a-text',
    '图片请传到“图片”',
  ],
  ['a password', () => oldOffice, '稿.docx', 'old-text', '不设密码'],
  ['an old .doc', () => oldOffice, '稿.doc', 'old-text', '另存为'],
  ['a .wps', () => oldOffice, '稿.wps', 'old-text', '另存为'],
  ['an .ofd by another name', () => pack({ 'OFD.xml': '<a/>' }), '稿.docx', 'fixed-text', 'Word原稿'],
  [
    'tags without end',
    () => toDocx('<w:sdt>'.repeat(2_000_000)),
    '稿.docx',
    'text-too-large',
    '拆成几个文档',
  ],
]

/** At the door of sheets. */
export const hostileSheets: readonly HostileFile[] = [
  [
    'a part of noughts',
    () => toXlsx('', { 'xl/worksheets/sheet1.xml': noughts(300) }),
    '表.xlsx',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'a size that is a lie',
    () => toLying(toXlsx(toRow('社'.repeat(9_000_000))), 'xl/worksheets/sheet1.xml'),
    '表.xlsx',
    'sheet-unreadable',
    '另存一份',
  ],
  ['ZIPs in ZIPs', toNested, '表.xlsx', 'not-a-sheet', '“Excel工作簿（.xlsx）”'],
  [
    'a million rows',
    () => toXlsx(toRow('社区').repeat(1_000_000)),
    '表.xlsx',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'a million lines',
    () => Buffer.from('社区,区市\n'.repeat(330_000)),
    '表.csv',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'one enormous cell',
    () => toXlsx(toRow('社'.repeat(9_000_000))),
    '表.xlsx',
    'sheet-too-large',
    '删去多余的行和列',
  ],
  [
    'macros',
    () => toXlsx(honestRows, { 'xl/vbaProject.bin': oldOffice }),
    '表.xlsx',
    'sheet-with-macros',
    '另存为不带宏的',
  ],
  [
    'links to other files',
    () => toXlsx(honestRows, { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    '表.xlsx',
    'sheet-refers-outside',
    '断开链接',
  ],
  [
    'an object on another disk',
    () => toXlsx(honestRows, { 'xl/worksheets/_rels/sheet1.xml.rels': toOutside('oleObject') }),
    '表.xlsx',
    'sheet-refers-outside',
    '断开链接',
  ],
  [
    'entities within each other',
    () => toXlsx('', { 'xl/worksheets/sheet1.xml': `${laughs}<worksheet>&l9;</worksheet>` }),
    '表.xlsx',
    'sheet-unreadable',
    '另存一份',
  ],
  [
    'a part that lies outside',
    () => toXlsx(honestRows, { [traversing]: 'x' }),
    '表.xlsx',
    'sheet-unreadable',
    '另存一份',
  ],
  ['half of a file', () => toXlsx(honestRows).slice(0, 400), '表.xlsx', 'sheet-unreadable', '没有传完整'],
  [
    'a picture by that name',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
    '表.xlsx',
    'not-a-sheet',
    '“Excel工作簿（.xlsx）”',
  ],
  ['a picture as CSV', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1), '表.csv', 'not-a-sheet', '.csv'],
  [
    'a page of the web as CSV',
    () => Buffer.from('<html><script>alert(1)</script></html>'),
    '表.csv',
    'old-sheet',
    '另存为',
  ],
  ['a password', () => oldOffice, '表.xlsx', 'old-sheet', '不设密码'],
  ['an old .et', () => oldOffice, '表.et', 'old-sheet', '另存为'],
  ['more than is taken', () => noughts(6), '表.csv', 'sheet-too-large', '删去多余的行和列'],
]
