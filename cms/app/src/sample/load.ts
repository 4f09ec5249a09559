import type { Payload } from 'payload'
import type { Sample } from './index.ts'
import { loadAnnouncements } from './load/announcements.ts'
import { ensureAttachments, toStoryPoster } from './load/attachments.ts'
import { type Account, createCast } from './load/cast.ts'
import { publishDocument, toCityRoad, toDistrictRoad } from './load/documents.ts'
import { ensurePicture } from './load/pictures.ts'
import { loadBriefing, loadReleases } from './load/press.ts'
import { toEach } from './load/progress.ts'
import { toCampaignRow, toRegisterRow, toStandardSetRow, toStoryRow } from './load/rows.ts'
import { loadTables } from './load/tables.ts'

export type { Account }

type Loading = {
  readonly payload: Payload
  readonly demoPassword: string | undefined
  /** Told of every step, in words: `典型经验 3/12`. */
  readonly onStep: (step: string) => void
}

/**
 * Loads the sample campaign the way an office would: accounts first, then every document written by its author, reviewed
 * by three others and published. What an interrupted load left is taken up where it stands. Returns the accounts.
 */
export const loadSample = async (
  sample: Sample,
  { payload, demoPassword, onStep }: Loading,
): Promise<Account[]> => {
  const { campaign, remarks } = sample
  const around = { year: campaign.year, remarks }
  const each = toEach(onStep)
  const cast = createCast(payload, demoPassword)
  const { districts, units, communities, standards } = await loadTables(sample, { payload, cast, each })
  const office = toCityRoad(cast, 'contributor')

  await each('活动', [campaign], () =>
    publishDocument(payload, {
      collection: 'campaigns',
      data: toCampaignRow(campaign, remarks),
      road: office,
    }),
  )
  await each('标准文本', [sample.standardSet], (set) =>
    publishDocument(payload, {
      collection: 'standard-sets',
      data: toStandardSetRow(set, { ...around, items: sample.standards, standards }),
      road: office,
    }),
  )
  await each('登记册', sample.registers, (register) =>
    publishDocument(payload, {
      collection: 'registers',
      data: toRegisterRow(register, { ...around, districts }),
      road: office,
    }),
  )
  const press = { payload, each, around, road: toCityRoad(cast, 'press-officer') }
  const referred = await loadBriefing(sample, press)
  const districtOf = new Map(sample.communities.map(({ slug, district }) => [slug, district]))
  await each('典型经验', sample.stories, async (story) => {
    const road = toDistrictRoad(cast, districtOf.get(story.community) ?? '')
    const cover = await ensurePicture(payload, { name: story.slug, picture: story.cover, user: road.author })
    const attachments = await ensureAttachments(payload, {
      attached: await toStoryPoster(story),
      source: story.source,
      user: road.author,
    })
    const data = toStoryRow(story, { ...around, communities, standards, cover, attachments })
    return publishDocument(payload, { collection: 'stories', data, road })
  })
  await loadAnnouncements(sample, {
    ...{ payload, each, around, road: office, cast, districts, units, communities },
  })
  await loadReleases(sample, { ...press, referred })
  return [...cast.accounts]
}
