import { WorksError } from '../errors.ts'

/** A sheet in millimetres: its trimmed sides, how far ink runs over them, and all that is around it in the file. */
export type Boxes = {
  readonly width: number
  readonly height: number
  readonly bleed: number
  readonly slug: number
}

/** The one page of the file, as our typesetter writes it. */
const page = /\n(\d+) 0 obj\n(<<\n {2}\/Type \/Page\n[\s\S]*?\n>>)\nendobj/g
const end = /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/

/**
 * A PDF of one page with its TrimBox and BleedBox, by which print shops cut (ISO 32000-1, 14.11.2): the typesetter has no
 * words for them. They are appended as an update of the page (7.5.6), so that not a byte of what was set is another.
 * Throws a WorksError (`pdf-unexpected`).
 */
export const withBoxes = (pdf: Uint8Array, boxes: Boxes): Uint8Array => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const [found, ...more] = [...text.matchAll(page)]
  const [, rest, before] = end.exec(text) ?? []
  const [, object, written] = found ?? []
  if (object === undefined || written === undefined || more.length > 0 || rest === undefined)
    throw new WorksError('pdf-unexpected', `${more.length + (found ? 1 : 0)} pages`)
  const start = pdf.byteLength + 1
  const said = `${object} 0 obj\n${written.replace(/\n>>$/, `\n${toBoxes(boxes)}\n>>`)}\nendobj\n`
  const table = `xref\n${object} 1\n${String(start).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<<${rest}  /Prev ${before}\n>>\nstartxref\n${start + said.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(`\n${said}${table}${trailer}`, 'latin1')])
}

const toBoxes = ({ width, height, bleed, slug }: Boxes): string =>
  [
    ['TrimBox', slug, slug, slug + width, slug + height] as const,
    ['BleedBox', slug - bleed, slug - bleed, slug + width + bleed, slug + height + bleed] as const,
  ]
    .map(([name, ...sides]) => `  /${name} [${sides.map(toPoints).join(' ')}]`)
    .join('\n')

const toPoints = (millimetres: number): string => String(Number(((millimetres / 25.4) * 72).toFixed(4)))
