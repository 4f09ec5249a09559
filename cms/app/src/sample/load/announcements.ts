import type { Payload } from 'payload'
import type { Sample } from '../index.ts'
import { ensureAttachments, toRoundTable } from './attachments.ts'
import { publishDocument } from './documents.ts'
import type { Each } from './progress.ts'
import { openRound, type RoundPlace } from './round.ts'
import { type Around, toAnnouncementRow } from './rows.ts'
import type { Road } from './walk.ts'

type Place = RoundPlace & { payload: Payload; each: Each; around: Around; road: Road }

/** Runs the round and publishes what comes of it: the notice when it is decided, the result when the notice has run. */
export const loadAnnouncements = async (
  sample: Sample,
  { payload, each, around, road, ...place }: Place,
): Promise<void> => {
  const round = await openRound(sample.round, { payload, ...place })
  const { untilNotice, onNotice } = sample.round
  await each('评选记录', untilNotice, round.act)
  for (const announcement of sample.announcements) {
    if (announcement.act === 'final-result') await each('异议办理', onNotice, round.act)
    await each('公示与公布', [announcement], async () => {
      const attachments = await ensureAttachments(payload, {
        attached: toRoundTable(announcement),
        source: announcement.issuer,
        user: road.author,
      })
      const data = toAnnouncementRow(announcement, { ...around, attachments, round: round.id })
      return publishDocument(payload, { collection: 'announcements', data, road })
    })
  }
}
