import { findAddressed, toItem } from '@exemplar/shared/kinds/index'
import { toCommunityPath } from '@exemplar/shared/kinds/parts/place'
import type { Story } from '@exemplar/shared/kinds/story'
import { replica } from '../gazette/open-replica.ts'
import type { Gone, Live } from '../gazette/replica.ts'
import { toNameOf } from '../i18n/acts.ts'
import { listAnnounced } from '../kinds/announcement/course.ts'
import { toOutcome } from '../kinds/announcement/groups.ts'
import { readStandardTags } from '../kinds/parts/standard-set.ts'
import { toLongDate } from '../layout/clock.ts'
import { columns } from '../layout/columns.ts'
import { toDocumentPath } from '../layout/to.ts'
import { findEmblem } from '../places/emblem.ts'
import { isPart, toExcerpt } from './excerpt.ts'
import { toConferencePiece, toReleasePiece } from './of-press.ts'
import type { Piece, Sign } from './piece.ts'

const quotePath = /^(\/stories\/[a-z0-9-]+)\/quote$/
const communityPath = /^\/communities\/([a-z0-9-]+)$/

/** A document with a page of its own. */
export const findDocumentPiece = (path: string): Piece | Gone | undefined => {
  const addressed = findAddressed(path)
  const found = addressed && replica().findBySlug(addressed.kind, addressed.slug)
  return found?.state === 'live' ? toDocumentPiece(found) : found
}

const isOf = <K extends Live['document']['kind']>(live: Live, kind: K): live is Live<K> =>
  live.document.kind === kind

const toDocumentPiece = (live: Live): Piece => {
  const common = toCommon(live)
  if (isOf(live, 'story')) return toStoryPiece(live)
  if (isOf(live, 'announcement')) return toAnnouncementPiece(live)
  if (isOf(live, 'conference')) return toConferencePiece(live)
  if (isOf(live, 'press-release')) return toReleasePiece(live)
  if (isOf(live, 'register')) return toRegisterPiece(live)
  // Of a kind that has no sign of its own.
  return { ...common, sign: { is: 'houses', name: common.name } }
}

/** What holds of a document of whichever kind. */
const toCommon = ({ document, entry, subject }: Live): Omit<Piece, 'sign'> => {
  const path = toDocumentPath(document)
  const { source } = toItem(document)
  return {
    ...{ path, page: path, document, entry, subject },
    name: toNameOf(document),
    title: document.title,
    said: { is: 'title', title: document.title },
    ink: undefined,
    lines: source === undefined ? [] : [`来源：${source}`],
    toSaying: (edition) => ({ text: edition.title }),
  }
}

const toStorySign = ({ standards }: Story): Extract<Sign, { is: 'item' }> => {
  const [number = 0] = standards
  const tag = readStandardTags().get(number)
  return { is: 'item', of: 'story', ink: tag?.category, number, name: tag?.title ?? '' }
}

const toStoryPiece = (live: Live<'story'>): Piece => {
  const { community, deck, source } = live.document
  const sign = toStorySign(live.document)
  return {
    ...toCommon(live),
    ...{ sign, ink: sign.ink },
    lines: [
      `${community.district.name}${community.name}　对应标准第${sign.number}项`,
      deck,
      `来源：${source}`,
    ],
  }
}

/** What somebody said in a story, as it stands large in it. */
export const findQuotePiece = (path: string): Piece | Gone | undefined => {
  const story = quotePath.exec(path)?.[1]
  const addressed = story === undefined ? undefined : findAddressed(story)
  const found = addressed?.kind === 'story' ? replica().findBySlug('story', addressed.slug) : undefined
  return found?.state === 'live' ? toQuotePiece(found) : found
}

export const toQuotePiece = (live: Live<'story'>): Piece | undefined => {
  const { quote, title } = live.document
  if (!quote) return undefined
  const text = toExcerpt(toPlain(quote.text))
  const beside = toStorySign(live.document)
  return {
    ...toCommon(live),
    path: `${toDocumentPath(live.document)}/quote`,
    name: '引语',
    title: quote.cite,
    sign: { is: 'words', text, by: quote.cite, ink: beside.ink, beside },
    said: { is: 'words', text },
    ink: beside.ink,
    lines: [quote.cite, `《${title}》`, ...(isPart(text) ? ['节选，全文见原文'] : [])],
    toSaying: (edition) =>
      edition.kind === 'story' && edition.quote ? { text: toPlain(edition.quote.text) } : undefined,
  }
}

const toPlain = (quote: string): string => quote.replace(/^“|”$/g, '')

const toAnnouncementPiece = (live: Live<'announcement'>): Piece => {
  const { document } = live
  const count = listAnnounced(document).length
  const isFinal = document.act === 'final-result'
  const unit = `个社区${toOutcome(document)}`
  return {
    ...toCommon(live),
    name: isFinal ? columns.results.title : toNameOf(document),
    sign: { is: 'count', isFinal, count, of: document.nominations.length },
    said: { is: 'value', name: document.title, value: String(count), unit },
    lines: [`${document.issuer}　${toLongDate(document.dated)}`],
    toSaying: (edition) =>
      edition.kind === 'announcement' ? { text: `${listAnnounced(edition).length}${unit}` } : undefined,
  }
}

const toRegisterPiece = (live: Live<'register'>): Piece => {
  const { district, communities, asOf } = live.document
  const count = communities.filter(({ state }) => state === 'standing').length
  const common = toCommon(live)
  return {
    ...common,
    sign: { is: 'places', name: district.name, count },
    said: { is: 'value', name: live.document.title, value: String(count), unit: '个社区' },
    lines: [`截至${toLongDate(asOf)}`, ...common.lines],
  }
}

/** A community that stands in a register. */
export const findCommunityPiece = (path: string): Piece | undefined => {
  const slug = communityPath.exec(path)?.[1]
  const found = slug === undefined ? undefined : replica().findCommunity(slug)
  if (!found?.registration) return undefined
  const { community, registration } = found
  const own = toCommunityPath(community)
  return {
    ...toCommon(registration.register),
    ...{ path: own, page: own, name: columns.communities.title, title: community.name },
    sign: { is: 'window', lattice: findEmblem(community.slug) },
    said: { is: 'title', title: community.name },
    lines: [community.district.name],
    toSaying: (edition) => {
      const same = edition.kind === 'register' && edition.communities.find(({ id }) => id === community.id)
      return same ? { text: same.name } : undefined
    },
  }
}
