import { strToU8, zipSync } from 'fflate'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Parts = Readonly<Record<string, string | Uint8Array>>

/** A packed ZIP of texts and bytes. */
export const pack = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    // What is made is large, and packs well at any level.
    { level: 1 },
  )

const toTypes = (type: string): Parts => ({
  '[Content_Types].xml': `<Types><Override ContentType="${type}"/></Types>`,
})

/** A text of Word whose body is as it is given, with parts of its own. */
export const toDocx = (body: string, more: Parts = {}): Uint8Array =>
  pack({
    ...toTypes(types.docx),
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>${body}</w:body></w:document>`,
    ...more,
  })

/** A paragraph of it. */
export const toParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A workbook whose one sheet has the rows that are given, with parts of its own. */
export const toXlsx = (rows: string, more: Parts = {}): Uint8Array =>
  pack({
    ...toTypes(types.xlsx),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  })

/** A row of texts in it. */
export const toRow = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

/** What a part takes from elsewhere. */
export const toOutside = (kind: string, target = 'file:///etc/passwd'): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="${relations}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`

/** Nine entities, each ten of the one before: a thousand million of the first. */
export const laughs = `<!DOCTYPE a [<!ENTITY l0 "哈">${Array.from({ length: 9 }, (_none, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`

/** A ZIP of ZIPs, four deep, whose innermost part is nothing but noughts. */
export const toNested = (): Uint8Array =>
  [1, 2, 3].reduce((inner) => pack({ 'a.zip': inner, 'b.zip': inner }), pack({ a: noughts(64) }))

export const noughts = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024)

/** How old programs, and those that set a password, begin their files. */
export const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)])

/** A file that says of its one part that it is small, and unpacks to far more. */
export const toLying = (bytes: Uint8Array, part: string): Uint8Array => {
  const lying = Buffer.from(bytes)
  const name = Buffer.from(part)
  for (let at = lying.indexOf(name); at >= 0; at = lying.indexOf(name, at + 1)) {
    if (lying.readUInt32LE(at - 46) === 0x02014b50) lying.writeUInt32LE(1_000, at - 46 + 24)
    else if (lying.readUInt32LE(at - 30) === 0x04034b50) lying.writeUInt32LE(1_000, at - 30 + 22)
  }
  return lying
}
