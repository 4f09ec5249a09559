import { hash } from 'node:crypto'

/** Counted up whenever cards come out otherwise, so that each has its address for ever. */
const drawing = 1

/** What a picture for sharing says (Open Graph). */
export type Card = {
  /** What it is: a kind, a column. */
  readonly over: string
  readonly title: string
  /** Whose it is. */
  readonly under: string
  /** The number in the gazette of what is shared, where it has one. */
  readonly number?: number | undefined
}

/** The sides of a card in pixels, as sharing services ask for them. */
export const cardSize = { width: 1200, height: 630 } as const

/** A digest of all that a card comes from. */
export const toCardMark = (card: Card): string =>
  hash(
    'sha256',
    JSON.stringify([drawing, card.over, card.title, card.under, card.number ?? 0]),
    'base64url',
  ).slice(0, 20)
