import type { Picture } from '@exemplar/shared/media/picture'
import { width } from '@exemplar/shared/word/measures'
import * as docx from 'docx'
import { styleIds } from './styles.ts'

/** A picture as Word shows it: the mark by which it is known again, and its bytes as JPEG. */
export type Shown = {
  readonly mark: string
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/** Pixels of an inch, and how wide a text is in them. */
const widest = Math.floor((width / 1440) * 96)
const highest = 560

/** The picture and the line below it; one whose file is not at hand stands there in words. */
export const toShown = (shown: Shown | undefined, { alt, caption }: Partial<Picture>): docx.Paragraph[] => {
  const line = caption
    ? [new docx.Paragraph({ style: styleIds.pictureCaption, children: [new docx.TextRun(caption)] })]
    : []
  if (!shown) return [toMissing(alt ?? ''), ...line]
  const scale = Math.min(1, widest / shown.width, highest / shown.height)
  const picture = new docx.ImageRun({
    type: 'jpg',
    data: shown.jpeg,
    transformation: { width: Math.round(shown.width * scale), height: Math.round(shown.height * scale) },
    altText: { name: shown.mark, description: alt ?? '', title: '' },
  })
  return [new docx.Paragraph({ style: styleIds.picture, children: [picture] }), ...line]
}

const toMissing = (alt: string): docx.Paragraph =>
  new docx.Paragraph({ style: styleIds.picture, children: [new docx.TextRun(`（图：${alt}）`)] })
