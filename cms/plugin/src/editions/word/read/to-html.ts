import { createHash } from 'node:crypto'
import mammoth from 'mammoth'
import { recognise } from '../../../media/upload/recognise.ts'
import { findPictureMark } from '../picture-mark.ts'
import type { Drawn } from './found.ts'
import { mostOfWord } from './most-of-word.ts'
import { WordRefusal } from './refusal.ts'
import type { Claim } from './told.ts'

/** Pictures that the upload takes in; of others nothing comes along, and they are told of. */
const carried = ['image/png', 'image/jpeg', 'image/webp']

/**
 * The HTML of a package that was rewritten, whose paragraphs are classes by what they are. Lists are as Word's own
 * clipboard writes them, so that the cleaner of pastes keeps their numbers by its one rule. Throws a WordRefusal where
 * its pictures are more than can be answered, each counted as often as it is shown.
 */
export const toHtml = async (
  packed: Buffer,
  { pictures, styles }: { pictures: readonly Drawn[]; styles: ReadonlySet<string> },
): Promise<{ html: string; claims: readonly Claim[] }> => {
  const shown: Shown = { pictures: 0, bytes: 0, claims: [] }
  const convertImage = mammoth.images.imgElement(async (image) =>
    toImage(image as Image, { pictures, shown }),
  )
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
  // Not where it is met with: whoever calls there goes on after an error.
  if (isTooMuch(shown)) throw new WordRefusal('text-too-large')
  const html = `<style>${[...styles].map(toClass).join('')}</style>${value.replaceAll(arrows, '').replaceAll(odd, none)}`
  return { html, claims: shown.claims }
}

/** What leads from a note back to its place: paper has none. */
const arrows = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g

/** Links that lead elsewhere than to a page, a mailbox or a place of the text; no words of a text look like a tag. */
const odd = /<a href="(?!https?:|mailto:|#)[^"]*"/gi
/** An address that is none: the cleaner counts it among those that cannot be published. */
const none = '<a href="about:invalid"'

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

/** What was shown so far. */
type Shown = { pictures: number; bytes: number; readonly claims: Claim[] }

const isTooMuch = ({ bytes, pictures }: Shown): boolean =>
  pictures > mostOfWord.pictures || bytes > mostOfWord.shown

const toImage = async (
  image: Image,
  { pictures, shown }: { pictures: readonly Drawn[]; shown: Shown },
): Promise<{ src: string; alt: string }> => {
  shown.pictures += 1
  if (isTooMuch(shown)) return { src: '', alt: '' }
  const drawn = pictures[Number(image.altText?.slice(1))]
  const bytes = await image.readAsBuffer()
  shown.bytes += bytes.byteLength
  const type = recognise(bytes.subarray(0, 4_096)) ?? ''
  const alt = toAlt(drawn?.alt ?? '')
  if (!carried.includes(type)) return { src: '', alt }
  const claimed = findPictureMark(drawn?.name ?? '')
  if (claimed) shown.claims.push({ ...claimed, shown: createHash('sha256').update(bytes).digest('hex') })
  const src = `data:${type};base64,${bytes.toString('base64')}`
  // Before the bytes, where it is found again without passing them.
  return { ...(claimed ? { 'data-media': claimed.id } : {}), src, alt }
}

/** What a person wrote of a picture; programs put the name of its file there, or what they take it for. */
const toAlt = (alt: string): string =>
  /\.(png|jpe?g|webp|gif|bmp)$/i.test(alt) || /自动生成|automatically generated|AI 生成/.test(alt)
    ? ''
    : alt.trim()
