import { rm } from 'node:fs/promises'
import { startSiteProcess } from '../../support/site-process.ts'
import { readPeak } from '../measure/peak.ts'
import type { Found, Row } from '../row.ts'
import { openFolder, type Stage, untilHead } from '../stages/stages.ts'

/** What a gazette of a hundred thousand entries may take; of fewer in proportion, with a second to start. */
const [mostOfAll, all, start] = [45, 100_000, 1]

/** Of all kinds of pages. */
const paths = [
  ...[
    '/',
    '/stories',
    '/stories/story-1',
    '/gazette',
    '/gazette/1',
    '/standards',
    '/standards/17',
    '/results',
  ],
  ...[
    '/results/result',
    '/press',
    '/press/releases',
    '/districts',
    '/communities',
    '/communities/community-1',
    '/map',
  ],
]

/** A site that has nothing yet, until it has all; then the same one starting again while there is no CMS. */
export const following: Row = {
  name: 'following',
  about: '从零收录，以及后台停机时重新启动 / following from nothing, and starting again while the CMS is off',
  measure: async ({ options, stages }) => {
    const { feed, build } = await stages.find(options.stories)
    const folder = await openFolder()
    try {
      const rebuilt = await rebuild({ feed, build, folder })
      return [...rebuilt, ...(await restart({ build, folder }))]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const rebuild = async ({
  feed,
  build,
  folder,
}: Pick<Stage, 'feed' | 'build' | 'folder'>): Promise<Found[]> => {
  const began = performance.now()
  const site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  try {
    await untilHead(site, feed.head())
    const seconds = (performance.now() - began) / 1_000
    const most = Math.min(mostOfAll, start + (mostOfAll * feed.head()) / all)
    const what = `从零收录${feed.head()}条`
    return [
      { what, measured: seconds, unit: 's', limit: { atMost: most } },
      {
        what: `${what}，内存峰值 peak RSS`,
        measured: readPeak(site.pid),
        unit: 'MB',
        limit: { atMost: 350 },
      },
    ]
  } finally {
    await site.stop()
  }
}

/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9'

const restart = async ({ build, folder }: Pick<Stage, 'build' | 'folder'>): Promise<Found[]> => {
  const began = performance.now()
  const site = await startSiteProcess(build, { CMS_URL: nowhere, DATA_DIR: folder })
  try {
    await untilHead(site, 1)
    const seconds = (performance.now() - began) / 1_000
    const answers = await Promise.all(paths.map((path) => site.get(path)))
    const lost = answers.filter(({ status }) => status !== 200)
    return [
      { what: '后台停机，网站启动到可以答复', measured: seconds, unit: 's', limit: { atMost: 1 } },
      {
        ...{
          what: `后台停机，${paths.length}种网页中答不出的`,
          measured: lost.length,
          unit: '',
          limit: { atMost: 0 },
        },
        note: lost.map(({ url, status }) => `${new URL(url).pathname} ${status}`).join(' '),
      },
    ]
  } finally {
    await site.stop()
  }
}
