import { hash } from 'node:crypto'
import type { Sign } from '../../../pieces/piece.ts'

/** Counted up whenever one of these comes out otherwise, so that each has its address for ever. */
const drawing = 2

/** The forms beside that which pages name for sharing (card.ts), by what stands in their addresses. In pixels. */
export const formSizes = {
  square: { width: 600, height: 600 },
  wide: { width: 1200, height: 630 },
  qr: { width: 600, height: 600 },
} as const
export type FormName = keyof typeof formSizes

/** What a card with a sign says. */
export type SignCard = {
  readonly form: 'square' | 'wide'
  readonly sign: Sign
  readonly name: string
  /** Of the campaign, and what it is. */
  readonly over: string
  /** Each begins a line. */
  readonly heading: readonly string[]
  readonly lines: readonly string[]
  readonly number: number
  readonly digest: string
}

/** What a card with a code says. */
export type CodeCard = {
  readonly form: 'qr'
  readonly title: string
  readonly address: string
  readonly number: number | undefined
}

export type FormCard = SignCard | CodeCard

/** A digest of all that one comes from. */
export const toFormMark = (card: FormCard): string =>
  hash('sha256', JSON.stringify([drawing, card]), 'base64url').slice(0, 20)
