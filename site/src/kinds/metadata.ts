import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import { type PublishedDocument, toItem, toKind } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import { toNameOf } from '../i18n/acts.ts'
import { findArchived } from '../layout/archive.ts'
import { toLongDate } from '../layout/clock.ts'
import type { Edition } from '../layout/edition.ts'
import { toNotes } from './notes.ts'
import { findStandardSet } from './parts/standard-set.ts'

/** A row of the box: what it says of the document, and under which name. */
type Row = readonly [term: string, value: string]

/**
 * 政府信息: what a public document is catalogued by. All of it is derived from what was published; a row that has nothing
 * to say is left out, and none is made up.
 */
export const listMetadata = (edition: Edition, campaign: Campaign | undefined): Row[] => {
  const { document } = edition
  const { date, source } = toItem(document)
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['索引号', campaign && findIndexNumber(edition, campaign)],
    ['发文字号', 'documentNumber' in document ? document.documentNumber : undefined],
    ['发布机构', 'issuer' in document ? document.issuer : (campaign?.lead ?? source)],
    ['内容分类', toNameOf(document)],
    ['版本', 'version' in document ? document.version : undefined],
    ['成文日期', date && toLongDate(date)],
    ['有效性', edition.state === 'live' ? findValidity(document) : undefined],
    ['公开方式', '主动公开'],
  ]
  return rows.flatMap(([term, value]) => (value ? [[term, value] as const] : []))
}

/**
 * 索引号: the division code of the campaign's city, the number of the kind, the year of the first publishing in Beijing and
 * the gazette number of that, five digits or more: `371000-04-2020-00035`. A correction changes none of it. A draft has no
 * gazette number, and so none of these.
 */
const findIndexNumber = (edition: Edition, { divisionCode }: Campaign): string | undefined => {
  if (edition.state === 'draft') return undefined
  const [first = edition.entry] = replica().listHistory(edition.subject)
  const year = toBeijingDate(edition.firstAt).slice(0, 4)
  const number = String(first.number).padStart(5, '0')
  return [divisionCode, toKind(edition.document.kind).index, year, number].join('-')
}

/** 有效性, of what can lose it: a text of the standards, a notice; and of everything that is archived. */
const findValidity = (document: PublishedDocument): string | undefined => {
  const archived = findArchived(document)
  if (archived !== undefined) return `已归档（${toLongDate(archived)}）`
  if (document.kind === 'standard-set')
    return findStandardSet()?.document.slug === document.slug ? '现行有效' : '已由后来的标准文本代替'
  return toNotes(document).marks?.[1]
}
