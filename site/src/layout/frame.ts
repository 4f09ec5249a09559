import type { Campaign } from '@exemplar/shared/kinds/campaign'
import { documentKinds, toKind } from '@exemplar/shared/kinds/index'
import { findShown } from '../gazette/find-shown.ts'
import { replica } from '../gazette/open-replica.ts'
import type { Live } from '../gazette/replica.ts'
import { toProgress } from './clock.ts'
import { type ColumnKey, columns } from './columns.ts'

/** What stands around every page: whose site it is, which columns have something in them. */
export type Frame = {
  readonly campaign: Campaign | undefined
  /** Full name of the site, with the city. */
  readonly siteName: string
  /** The short name on the plate. */
  readonly plateName: string
  readonly filled: ReadonlySet<ColumnKey>
  /** Where the whole site is shown in grey today: until when, and why. */
  readonly grey: Campaign['grey']
}

/** The name of a campaign that stands in quotation marks in its title, else the title. */
const toPlateName = (title: string): string => /“(.+?)”/.exec(title)?.[1] ?? title

const isFilled = (key: ColumnKey): boolean => {
  if (key === 'home') return true
  if (key === 'gazette') return replica().hasEntry(1)
  return documentKinds.some((kind) => toKind(kind).column === key && replica().hasLive(kind))
}

const fallbackTitle = '示范创建活动'

/** The frame of a page that must stand even where the replica does not: the page that says that something broke. */
export const bareFrame: Frame = {
  campaign: undefined,
  siteName: fallbackTitle,
  plateName: fallbackTitle,
  // Which columns are empty is not known here: none is said to be.
  filled: new Set(Object.keys(columns) as ColumnKey[]),
  grey: undefined,
}

/** The campaign that the site is of: that of the latest year. */
export const findCampaign = (): Live<'campaign'> | undefined => findShown('campaign')

/** Reads the frame from the replica, around the live campaign or a draft of one. An empty gazette gives none. */
export const readFrame = (draft?: Campaign): Frame => {
  const campaign = draft ?? findCampaign()?.document
  const title = campaign?.title ?? fallbackTitle
  const keys = Object.keys(columns) as ColumnKey[]
  return {
    campaign,
    siteName: `${campaign?.city ?? ''}${title}`,
    plateName: toPlateName(title),
    filled: new Set(keys.filter(isFilled)),
    grey: campaign?.grey && toProgress(campaign.grey) === 'running' ? campaign.grey : undefined,
  }
}
