import type { Payload } from 'payload'
import type { Sample } from '../index.ts'
import { ensureAttachments, toRoundTable } from './attachments.ts'
import { publishDocument } from './documents.ts'
import type { Each } from './progress.ts'
import { type Around, type Ids, toAnnouncementRow } from './rows.ts'
import { toIds } from './tables.ts'
import type { Road } from './walk.ts'

type Place = { payload: Payload; each: Each; around: Around; road: Road; communities: Ids }

/** In their order: a result follows a notice that is public. */
export const loadAnnouncements = async (
  { announcements }: Sample,
  { payload, each, around, road, communities }: Place,
): Promise<void> => {
  const published = new Map<string, string>()
  await each('公示与公布', announcements, async (announcement) => {
    const attachments = await ensureAttachments(payload, {
      attached: toRoundTable(announcement),
      source: announcement.issuer,
      user: road.author,
    })
    const notices = toIds('公示', published)
    const data = toAnnouncementRow(announcement, { ...around, communities, attachments, notices })
    const id = await publishDocument(payload, { collection: 'announcements', data, road })
    published.set(announcement.slug, id)
  })
}
