import { hash } from 'node:crypto'
import type { PictureFile } from '@exemplar/shared/media/published-file'

/** Counted up whenever cards come out otherwise, so that each has its address for ever. */
const drawing = 2

/** What a picture for sharing says (Open Graph). */
export type Card = {
  /** What it is: a kind, a column. */
  readonly over: string
  readonly title: string
  /** Whose it is. */
  readonly under: string
  /** The number in the gazette of what is shared, where it has one. */
  readonly number?: number | undefined
  /** A picture of what is shared, above what is said. */
  readonly picture?: PictureFile | undefined
}

/** What a card is stored as: drawn ones keep their edges, one with a photograph its colours. */
export const toCardType = ({ picture }: Card) =>
  picture
    ? ({ extension: 'jpg', type: 'image/jpeg' } as const)
    : ({ extension: 'png', type: 'image/png' } as const)

/** The sides of a card in pixels, as sharing services ask for them. */
export const cardSize = { width: 1200, height: 630 } as const

/** A digest of all that a card comes from. */
export const toCardMark = ({ over, title, under, number, picture }: Card): string => {
  const said = [drawing, over, title, under, number ?? 0, picture?.sha256 ?? '']
  return hash('sha256', JSON.stringify(said), 'base64url').slice(0, 20)
}
