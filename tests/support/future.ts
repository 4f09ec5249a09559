import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { Story } from '@exemplar/shared/kinds/story'
import { toStory } from './documents.ts'

/** A document of a kind that only a later release knows. */
export const toPetition = (slug: string): PublishedDocument =>
  ({
    kind: 'petition',
    slug,
    title: `${slug}的建议`,
    question: '加装电梯怎么分摊？',
    answers: [{ at: '2031-01-02', text: '按楼层。' }],
  }) as unknown as PublishedDocument

/** A story of a later release: a key and a block that this one does not know, between those that it knows. */
export const toLaterStory = (slug: string): Story => {
  const paragraph = (text: string) => ({ type: 'paragraph', spans: [{ text }] })
  const film = { type: 'film', film: { seconds: 61, caption: '片中的字幕' } }
  const body = [paragraph('放映之前。'), film, paragraph('放映之后。')]
  return {
    ...toStory(slug),
    body,
    mood: '喜悦',
    salt: '00112233445566778899aabbccddeeff',
  } as unknown as Story
}
