import type { CollectionSlug, Payload } from 'payload'
import type { Sample } from '../index.ts'
import { ensureAttachments, toReleaseText } from './attachments.ts'
import { publishDocument } from './documents.ts'
import type { Each } from './progress.ts'
import { type Around, type Ids, toConferenceRow, toFigureRow, toIds, toReleaseRow } from './rows.ts'
import type { Road } from './walk.ts'

type Place = { payload: Payload; each: Each; around: Around; road: Road }
/** What a press release refers to. */
type Referred = { readonly figures: Ids; readonly conferences: Ids }
type Batch<T> = {
  name: string
  collection: CollectionSlug
  items: readonly T[]
  toRow: (item: T) => { slug: string } | Promise<{ slug: string }>
}

/** Figures first, then the conference that gave them. */
export const loadBriefing = async (
  { conference, figures, figuresSource: source }: Sample,
  place: Place,
): Promise<Referred> => {
  const { around } = place
  const figureIds = await publishAll(place, {
    name: '数据口径',
    collection: 'figures',
    items: figures,
    toRow: (figure) => toFigureRow(figure, { ...around, source }),
  })
  const conferences = await publishAll(place, {
    name: '新闻发布会',
    collection: 'conferences',
    items: [conference],
    toRow: (held) => toConferenceRow(held, { ...around, figures: figureIds }),
  })
  return { figures: figureIds, conferences }
}

export const loadReleases = async (
  { releases }: Sample,
  { referred, ...place }: Place & { referred: Referred },
): Promise<void> => {
  await publishAll(place, {
    name: '新闻稿',
    collection: 'press-releases',
    items: releases,
    toRow: async (release) => {
      const attachments = await ensureAttachments(place.payload, {
        attached: toReleaseText(release),
        source: release.source,
        user: place.road.author,
      })
      return toReleaseRow(release, { ...place.around, ...referred, attachments })
    },
  })
}

/** Takes documents to the public, one after the other; returns their ids by slug. */
const publishAll = async <T extends { slug: string }>(
  { payload, each, road }: Place,
  { name, collection, items, toRow }: Batch<T>,
): Promise<Ids> => {
  const pairs = await each(name, items, async (item) => {
    const id = await publishDocument(payload, { collection, data: await toRow(item), road })
    return [item.slug, id] as const
  })
  return toIds(name, new Map(pairs))
}
