import { createHash } from 'node:crypto'
import mammoth from 'mammoth'
import { recognise } from '../../../media/upload/recognise.ts'
import { findPictureMark } from '../picture-mark.ts'
import type { Drawn } from './found.ts'

/** Pictures that the upload takes in; of others nothing comes along, and they are told of. */
const carried = ['image/png', 'image/jpeg', 'image/webp']

/**
 * The HTML of a package that was rewritten, whose paragraphs are classes by what they are. Lists are as Word's own
 * clipboard writes them, so that the cleaner of pastes keeps their numbers by its one rule.
 */
export const toHtml = async (
  packed: Buffer,
  { pictures, styles }: { pictures: readonly Drawn[]; styles: ReadonlySet<string> },
): Promise<string> => {
  const convertImage = mammoth.images.imgElement(async (image) => toImage(image as Image, pictures))
  const { value } = await mammoth.convertToHtml(
    { buffer: packed },
    {
      styleMap: [...styles].map(toRule),
      // The head of an empty cell is told by its paragraph.
      ignoreEmptyParagraphs: false,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage,
    },
  )
  return `<style>${[...styles].map(toClass).join('')}</style>${value.replaceAll(arrows, '')}`
}

/** What leads from a note back to its place: paper has none. */
const arrows = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g

const toRule = (style: string): string => {
  if (style === 'mark' || style === 'symbol') return `r.${style} => span.x-${style}`
  if (style.startsWith('quote')) return `p.${style} => blockquote.x-quote:fresh > p.x-${style}:fresh`
  const [, level] = /^heading(\d)/.exec(style) ?? []
  return `p.${style} => ${level === undefined ? 'p' : `h${level}`}.x-${style}:fresh`
}

const toClass = (style: string): string => {
  if (style === 'mark') return '.x-mark{mso-list:ignore}'
  if (style === 'symbol') return '.x-symbol{mso-list:ignore;font-family:symbol}'
  const [, list, level] = /_l(\d+)_(\d+)$/.exec(style) ?? []
  return list === undefined ? '' : `.x-${style}{mso-list:l${list} level${level} lfo${list}}`
}

type Image = { readonly altText?: string; readonly readAsBuffer: () => Promise<Buffer> }

const toImage = async (image: Image, pictures: readonly Drawn[]): Promise<{ src: string; alt: string }> => {
  const drawn = pictures[Number(image.altText?.slice(1))]
  const bytes = await image.readAsBuffer()
  const type = recognise(bytes.subarray(0, 4_096)) ?? ''
  const alt = toAlt(drawn?.alt ?? '')
  if (!carried.includes(type)) return { src: '', alt }
  const known = findPictureMark(drawn?.name ?? '', createHash('sha256').update(bytes).digest('hex'))
  const src = `data:${type};base64,${bytes.toString('base64')}`
  return { src, alt, ...(known === undefined ? {} : { 'data-media': known }) }
}

/** What a person wrote of a picture; programs put the name of its file there, or what they take it for. */
const toAlt = (alt: string): string =>
  /\.(png|jpe?g|webp|gif|bmp)$/i.test(alt) || /自动生成|automatically generated|AI 生成/.test(alt)
    ? ''
    : alt.trim()
