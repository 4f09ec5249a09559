import type { ReadWord } from '../../../editions/word/read/told.ts'
import { cleanHtml } from '../../paste/clean/clean-html.ts'
import type { PasteReport } from '../../paste/report.ts'

/** A picture of a text: its bytes as an address that holds them, and what the text says of it. */
export type WordPicture = {
  readonly src: string
  readonly alt: string
  readonly caption: string
  /** The row of media that it is, where it went out from here and came back as it was. */
  readonly media?: string
}

export type Brought = {
  /** In the few tags that the editor takes in; a picture names its place among `pictures`. */
  readonly html: string
  readonly report: PasteReport
  readonly pictures: readonly WordPicture[]
}

/** How a picture names its place, as the id of an upload. */
const toPlaceName = (index: number): string => `word-${index}`
export const findPlace = (value: unknown): number | undefined => {
  const [, index] = /^word-(\d+)$/.exec(String(value)) ?? []
  return index === undefined ? undefined : Number(index)
}

type Parse = (html: string) => Document

/**
 * What a text says, by the one cleaner that there is for what comes from outside. What the cleaner knows nothing of is
 * settled before: the title is taken out, a line above a table is its caption, a line below a picture the picture's.
 */
export const readHtml = (
  { html }: Pick<ReadWord, 'html'>,
  { media, parse }: { media: string; parse: Parse },
): Brought => {
  const document = parse(html)
  for (const title of document.querySelectorAll('[class^="x-title"]')) title.remove()
  settleTables(document)
  const shown = [...document.querySelectorAll('img')].map(toShown)
  const cleaned = cleanHtml(document)
  const made = parse(cleaned.html)
  const pictures = [...made.querySelectorAll('img')].map((image, index): WordPicture => {
    const src = image.getAttribute('src') ?? ''
    const at = shown.findIndex((one) => one.src === src)
    const [{ caption = '', ...told } = { src, alt: '' }] = at < 0 ? [] : shown.splice(at, 1)
    image.setAttribute('data-lexical-upload-id', toPlaceName(index))
    image.setAttribute('data-lexical-upload-relation-to', media)
    image.removeAttribute('src')
    return { ...told, caption: takeCaption(image, caption) }
  })
  return { html: made.body.innerHTML, report: cleaned.report, pictures }
}

const toShown = (image: HTMLImageElement) => {
  const below = image.closest('p')?.nextElementSibling
  const media = image.getAttribute('data-media')
  return {
    src: image.getAttribute('src') ?? '',
    alt: image.getAttribute('alt') ?? '',
    caption: below?.className.startsWith('x-picture-caption') ? (below.textContent ?? '').trim() : '',
    ...(media ? { media } : {}),
  }
}

/** The words of a caption go with the picture, and not below it once more. Of several in a row it is that of the last. */
const takeCaption = (image: Element, caption: string): string => {
  const below = image.nextElementSibling
  if (caption === '' || below?.localName !== 'p' || below.textContent?.trim() !== caption) return ''
  below.remove()
  return caption
}

const settleTables = (document: Document): void => {
  for (const line of document.querySelectorAll('[class^="x-table-caption"]')) {
    const table = line.nextElementSibling
    if (table?.localName !== 'table') continue
    const caption = document.createElement('caption')
    caption.textContent = line.textContent
    table.prepend(caption)
    line.remove()
  }
  for (const head of document.querySelectorAll('td > [class^="x-table-head"]')) {
    const cell = head.parentElement
    if (!cell) continue
    const made = document.createElement('th')
    for (const { name, value } of cell.attributes) made.setAttribute(name, value)
    made.append(...cell.childNodes)
    cell.replaceWith(made)
  }
}
