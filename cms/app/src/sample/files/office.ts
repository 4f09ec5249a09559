import type { BodyLine } from '../types.ts'
import { toZip } from './zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument'

/** The parts that every Office file has: what it is, and where it begins. */
const toParts = (main: string, type: string, more: Record<string, string> = {}): Record<string, string> => ({
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${types}.${type}.main+xml"/>${Object.entries(
    more,
  )
    .map(([part, of]) => `<Override PartName="/${part}" ContentType="${types}.${of}+xml"/>`)
    .join('')}</Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="${main}"/></Relationships>`,
})

const toXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A Word file (DOCX) of a title and the lines of a body. */
export const toDocx = (title: string, lines: readonly BodyLine[]): Buffer => {
  const paragraphs = [
    toParagraph(title, { size: 36, strong: true }),
    ...lines.map((line) =>
      line.startsWith('## ')
        ? toParagraph(line.slice(3), { size: 28, strong: true })
        : toParagraph(line.replace(/^(?:> |- )/, '').replaceAll('**', ''), { size: 24 }),
    ),
  ]
  return toZip({
    ...toParts('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`,
  })
}

/** `size` in half points. */
const toParagraph = (text: string, { size, strong = false }: { size: number; strong?: boolean }): string =>
  `<w:p><w:pPr><w:spacing w:after="160" w:line="400"/></w:pPr><w:r><w:rPr>${strong ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${toXml(text)}</w:t></w:r></w:p>`

/** A workbook (XLSX) of one sheet of texts and numbers. */
export const toXlsx = (name: string, rows: readonly (readonly (string | number)[])[]): Buffer =>
  toZip({
    ...toParts('xl/workbook.xml', 'spreadsheetml.sheet', {
      'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
    }),
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="${toXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map(toRow).join('')}</sheetData></worksheet>`,
  })

const toRow = (cells: readonly (string | number)[]): string => `<row>${cells.map(toCell).join('')}</row>`

const toCell = (cell: string | number): string =>
  typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${toXml(cell)}</t></is></c>`
