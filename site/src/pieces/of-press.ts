import type { Conference, Turn } from '@exemplar/shared/kinds/conference'
import type { Figure } from '@exemplar/shared/kinds/figure'
import { replica } from '../gazette/open-replica.ts'
import type { Gone, Live } from '../gazette/replica.ts'
import { toNameOf } from '../i18n/acts.ts'
import { listExchanges, toClockSpan, toQuantity } from '../kinds/parts/press.ts'
import { toLongDate } from '../layout/clock.ts'
import { toDocumentPath } from '../layout/to.ts'
import { isPart, toExcerpt } from './excerpt.ts'
import type { Piece, Sign } from './piece.ts'

const figurePath = /^\/figures\/([a-z0-9-]+)$/
const turnPath = /^\/press\/(?!releases\/)([a-z0-9-]+)\/([a-z0-9-]+)$/

/** A figure that the media may quote. */
export const findFigurePiece = (path: string): Piece | Gone | undefined => {
  const slug = figurePath.exec(path)?.[1]
  const found = slug === undefined ? undefined : replica().findBySlug('figure', slug)
  return found?.state === 'live' ? toFigurePiece(found) : found
}

export const toFigurePiece = (live: Live<'figure'>): Piece => {
  const { slug, title, asOf, source } = live.document
  const { name, value, unit } = toValue(live.document)
  return {
    ...toCommon(live),
    path: `/figures/${slug}`,
    page: toDocumentPath(live.document),
    title: `${title}${toWhole(live.document)}`,
    sign: { is: 'value', name, value, unit },
    said: { is: 'value', name, value, unit },
    ink: 1,
    lines: [`截至${toLongDate(asOf)}`, `来源：${source}`],
    toSaying: (document) =>
      document.kind === 'figure' ? { text: toWhole(document), asOf: document.asOf } : undefined,
  }
}

/** 不低于 goes to the name, so that nothing but the number is large. */
const toValue = (figure: Figure) => {
  const { before, number, unit } = toQuantity(figure)
  return { name: before ? `${figure.title}（${before}）` : figure.title, value: number, unit }
}

const toWhole = (figure: Figure): string => {
  const { before, number, unit } = toQuantity(figure)
  return before + number + unit
}

/** A turn of a conference, as it may be quoted. One that a correction took out is not there. */
export const findTurnPiece = (path: string): Piece | Gone | undefined => {
  const [, slug, id] = turnPath.exec(path) ?? []
  const found = slug === undefined ? undefined : replica().findBySlug('conference', slug)
  if (found?.state !== 'live') return found
  const turn = found.document.turns.find((one) => one.id === id)
  return turn && toTurnPiece(found, turn)
}

export const toTurnPiece = (live: Live<'conference'>, turn: Turn): Piece => {
  const { document } = live
  const text = toExcerpt(toWords(turn))
  const speaker = [turn.post, turn.speaker].filter(Boolean).join('　')
  return {
    ...toCommon(live),
    path: `${toDocumentPath(document)}/${turn.id}`,
    page: `${toDocumentPath(document)}#${turn.id}`,
    name: turn.question === undefined ? '发言' : '提问',
    title: `${turn.clock.slice(0, 5)}　${speaker}`,
    sign: { is: 'words', text, by: speaker, ink: undefined, beside: toClock(document, turn.clock) },
    said: { is: 'words', text },
    ink: undefined,
    lines: [
      speaker,
      `《${document.title}》　${document.date}　${turn.clock.slice(0, 5)}`,
      ...(isPart(text) ? ['节选，全文见原文'] : []),
    ],
    toSaying: (edition) => {
      const same = edition.kind === 'conference' && edition.turns.find(({ id }) => id === turn.id)
      return same ? { text: toWords(same) } : undefined
    },
  }
}

const toWords = ({ paragraphs }: Turn): string => paragraphs.join('')

const toClock = (conference: Conference, clock: string): Extract<Sign, { is: 'clock' }> => ({
  is: 'clock',
  clock: clock.slice(0, 5),
  name: listExchanges(conference).length > 0 ? '问答实录' : '发布会实录',
})

/** A conference as a whole. */
export const toConferencePiece = (live: Live<'conference'>): Piece => {
  const { document } = live
  const { title, date, source, turns } = document
  return {
    ...toCommon(live),
    path: toDocumentPath(document),
    page: toDocumentPath(document),
    title,
    sign: toClock(document, turns[0]?.clock ?? ''),
    said: { is: 'title', title },
    ink: undefined,
    lines: [`${toLongDate(date)}　${toClockSpan(document)}`, `来源：${source}`],
    toSaying: (edition) => ({ text: edition.title }),
  }
}

/** A press release. */
export const toReleasePiece = (live: Live<'press-release'>): Piece => {
  const { document } = live
  const { title, date, source } = document
  const [, month, day] = date.split('-').map(Number)
  return {
    ...toCommon(live),
    path: toDocumentPath(document),
    page: toDocumentPath(document),
    title,
    sign: { is: 'day', day: `${month}·${day}`, name: toNameOf(document) },
    said: { is: 'title', title },
    ink: undefined,
    lines: [`${toLongDate(date)}　来源：${source}`],
    toSaying: (edition) => ({ text: edition.title }),
  }
}

const toCommon = ({ document, entry, subject }: Live) => ({
  ...{ document, entry, subject },
  name: toNameOf(document),
})
