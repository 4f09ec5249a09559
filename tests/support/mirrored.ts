import type { PictureFile } from '@exemplar/shared/media/published-file'
import type { Chance } from './chance.ts'
import {
  toConference,
  toFigure,
  toRegister,
  toRelease,
  toResult,
  toStandardSet,
  toStory,
} from './documents.ts'
import type { FeedServer } from './feed-server.ts'

const oneOfEach = () =>
  toStandardSet('standards-2020').categories.map((category, index) => ({
    ...category,
    items: category.items.slice(0, 1).map((item) => ({ ...item, number: index + 1 })),
  }))

const toLinked = (href: string) => ({ type: 'paragraph' as const, spans: [{ text: '详见', href }] })

/**
 * A gazette with something of everything that pages are made of: every kind, files, links outward, a former address.
 * `isShort` has a standard of each category in place of all 33, each of which has a dozen files more of the same.
 */
export const publishCampaign = async (feed: FeedServer, { isShort = false } = {}): Promise<void> => {
  const picture = await feed.addFile('the picture of the lamp')
  await feed.publish(toStandardSet('standards-2020', isShort ? { categories: oneOfEach() } : {}))
  await feed.publish(
    toStory('deng-liang-le', {
      cover: { alt: '楼道', credit: '王编辑', licence: 'CC BY 4.0', files: [picture] },
      body: [
        toLinked('https://example.com/a?b=1&c="2"'),
        toLinked('/stories/yi-shi-ting'),
        toLinked('/stories/'),
      ],
    }),
  )
  await feed.publish(toStory('yi-shi-ting', { standards: [1, 2], title: '“议事亭” <b> & 其他' }))
  await feed.publish(toResult('result', ['haibin', 'zhulin']))
  await feed.publish(toFigure('she-qu'))
  await feed.publish(toConference('briefing'))
  await feed.publish(toRelease('release', { body: [toLinked('https://www.gov.cn/')] }))
  await feed.publish(
    toRegister('huancui', [
      {
        ...{ id: 'id-of-haibin', slug: 'haibin-xin', name: '海滨新社区', state: 'standing' },
        former: [{ slug: 'haibin', name: '海滨社区' }],
      },
    ]),
  )
}

/** One act at random: something new, a correction, a withdrawal. Whatever is withdrawn has its name in its text. */
export const actAtRandom = async (feed: FeedServer, chance: Chance, number: number): Promise<void> => {
  const standing = listStanding(feed)
  const kind = chance.integer(10)
  if (kind < 2 && standing.length > 3) {
    await feed.withdraw(chance.pick(standing))
    return
  }
  const slug = kind < 5 && standing.length > 0 ? chance.pick(standing) : `story-${number}`
  const files: PictureFile[] = chance.is(0.5) ? [await feed.addFile(`picture ${chance.integer(20)}`)] : []
  await feed.publish(
    toStory(slug, {
      title: `${slug}第${number}稿`,
      standards: [1 + chance.integer(4)],
      body: [toLinked(`https://example.com/${number}`), toLinked('/stories/deng-liang-le')],
      ...(files.length > 0 && { cover: { alt: '楼道', credit: '王编辑', licence: 'CC BY 4.0', files } }),
    }),
  )
}

/** Stories that are public. */
const listStanding = ({ chain }: FeedServer): string[] => {
  const acts = new Map<string, string>()
  for (const { head } of chain.entries) if (head.kind === 'story') acts.set(head.subject, head.act)
  return [...acts].filter(([, act]) => act !== 'withdraw').map(([subject]) => subject)
}
