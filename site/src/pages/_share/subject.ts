import { findAddressed, toPublicPath } from '@exemplar/shared/kinds/index'
import { toCommunityPath } from '@exemplar/shared/kinds/parts/place'
import { replica } from '../../gazette/open-replica.ts'
import { findItem, findStandardSet } from '../../kinds/parts/standard-set.ts'
import { services } from '../../layout/columns.ts'
import { findCampaign } from '../../layout/frame.ts'

/** A page that somebody shares or reports a mistake on. */
export type Subject = {
  readonly title: string
  /** Without the base. */
  readonly path: string
  /** Of the entry that it was made from, where it was made from one. */
  readonly number: number | undefined
}

/** The page at an address of this site, if it shows something that was published. `path` is without the base. */
export const findSubject = (path: string): Subject | undefined => {
  const [, column = '', part = ''] = /^\/(standards|communities)(?:\/(.+))?$/.exec(path) ?? []
  if (column === 'standards') return findStandard(path, part)
  if (column === 'communities') return findCommunity(part)
  if (path === services.plan.path) return findPlan(path)
  const addressed = findAddressed(path)
  const found = addressed && replica().findBySlug(addressed.kind, addressed.slug)
  if (found?.state !== 'live') return undefined
  const { document, entry } = found
  return { title: document.title, path: toPublicPath(document), number: entry.number }
}

const findStandard = (path: string, part: string): Subject | undefined => {
  const set = findStandardSet()
  if (!set) return undefined
  const number = set.entry.number
  if (part === '') return { title: set.document.title, path, number }
  const item = findItem(set.document, part)?.item
  return item && { title: `第${item.number}项　${item.title}`, path, number }
}

const findPlan = (path: string): Subject | undefined => {
  const campaign = findCampaign()
  return campaign && { title: campaign.document.title, path, number: campaign.entry.number }
}

const findCommunity = (slug: string): Subject | undefined => {
  const found = replica().findCommunity(slug)
  return (
    found && {
      title: found.community.name,
      path: toCommunityPath(found.community),
      number: found.registration?.register.entry.number,
    }
  )
}
