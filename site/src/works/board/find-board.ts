import { toBeijingDate } from '@exemplar/shared/beijing'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { findKeys } from '../../gazette/find-keys.ts'
import { replica } from '../../gazette/open-replica.ts'
import type { EntryLine } from '../../gazette/replica.ts'
import { readFrame } from '../../layout/frame.ts'
import { findEmblem } from '../../places/emblem.ts'
import { toWork, type Work } from '../recipe.ts'
import { toSiteAddress } from '../site-address.ts'
import { toChangedPath } from './address.ts'
import { findSetAt, type SetAt } from './find-set.ts'
import type { BoardInputs } from './inputs.ts'
import { boardRecipe } from './recipe.ts'
import type { Variant } from './sizes.ts'

/** A community as a board names and shows it. */
export type BoardCommunity = BoardInputs['community']

/** What of the replica is the same on all boards of one set and one form: read once for as many as are made. */
export type BoardFrame = Omit<BoardInputs, 'community' | 'address'>

/** The frame of boards of a set that is kept; undefined while there is no campaign to name, or no key. */
export const readBoardFrame = async (
  set: Extract<SetAt, { state: 'kept' }>,
  variant: Variant,
): Promise<BoardFrame | undefined> => {
  const { campaign, plateName } = readFrame()
  const [key] = findKeys()?.keys ?? []
  if (!campaign || !key) return undefined
  return {
    ...variant,
    campaign: toCampaign(campaign, plateName),
    set: toSet(set),
    fingerprint: await toFingerprint(key),
  }
}

export const toCampaign = ({ lead, contact }: Campaign, name: string): BoardFrame['campaign'] => ({
  ...{ name, lead },
  phone: contact.phone,
})

const toSet = ({ number, at, digest, document }: Extract<SetAt, { state: 'kept' }>): BoardFrame['set'] => ({
  ...{ number, digest, at, day: toBeijingDate(at) },
  version: document.version,
  categories: toCategories(document),
  remark: document.notice ?? null,
})

/** What a board shows of a set, and no more: what else is corrected makes no other board than the number it bears. */
export const toCategories = ({ categories }: StandardSet): BoardFrame['set']['categories'] =>
  categories.map(({ number, title, statement, items }) => ({
    ...{ number, title, statement },
    items: items.map((item) => ({ number: item.number, title: item.title })),
  }))

/** The board of one community, named and not made. */
export const toBoard = (frame: BoardFrame, community: BoardCommunity): Work<BoardInputs> =>
  toWork(boardRecipe, {
    ...frame,
    community,
    address: toSiteAddress(toChangedPath(community.slug, frame.set.number)),
  })

/** The community at an address that it has or had, if it stands today. */
export const findBoardCommunity = (address: string): BoardCommunity | undefined => {
  const found = replica().findCommunity(address)
  if (!found || found.registration?.community.state === 'merged') return undefined
  const { slug, name, district } = found.community
  return { slug, name, district: district.name, lattice: findEmblem(slug) }
}

/** What comes of asking for a board: the work, or the withdrawal that took its set. */
type FoundBoard = { readonly work: Work<BoardInputs> } | { readonly gone: EntryLine }

/** Finds the board of a community by the set of an entry. Undefined where there is no such set or community. */
export const findBoard = async (
  slug: string,
  { number, variant }: { number: number; variant: Variant },
): Promise<FoundBoard | undefined> => {
  const set = findSetAt(number)
  if (set?.state === 'withdrawn') return { gone: set.by }
  const community = set && findBoardCommunity(slug)
  const frame = community && (await readBoardFrame(set, variant))
  return frame && { work: toBoard(frame, community) }
}
