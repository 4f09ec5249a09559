import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { expect } from 'vitest'
import type { SiteProcess } from './built-site.ts'
import { toLargeResult } from './large-round.ts'
import { siteUrl, startReadableSite } from './readable-site.ts'
import { toSampleDocuments } from './sample-documents.ts'

/** The sample, and what of it sheets are made of. */
export const sample = toSampleDocuments()
export const result = sample.find(({ slug }) => slug === 'final-result-2020') as Announcement
export const release = sample.find(({ slug }) => slug === 'campaign-opens-2020') as PressRelease
export const set = sample.find(({ kind }) => kind === 'standard-set') as StandardSet
/** A community that the result names. */
export const named = result.nominations.find(({ rank }) => rank !== undefined)
export const slug = named?.community.slug ?? ''

const large = toLargeResult('result-2019', 40)
/** The year before: the same community, one of the longest name and one of the shortest, in a round of sixty. */
export const earlier: Announcement = {
  ...large,
  year: 2019,
  dated: large.dated.replace('2020', '2019'),
  documentNumber: '示例字〔2019〕12号',
  nominations: large.nominations.map((nomination, index) => {
    const { community } = nomination
    const stages = nomination.stages.map((stage) => ({ ...stage, date: stage.date.replace('2020', '2019') }))
    if (index === 0 && named) return { ...nomination, stages, community: named.community }
    if (index === 1)
      return {
        ...nomination,
        stages,
        community: { ...community, slug: 'long', name: '经济技术开发区新港第一社区' },
      }
    if (index === 39)
      return { ...nomination, stages, community: { ...community, slug: 'short', name: '安居' } }
    return { ...nomination, stages }
  }),
}

export const communitySheet = `/communities/${slug}/sheet.pdf`
export const releaseSheet = `/press/releases/${release.slug}/release.pdf`

/** A site that has followed all of it, the earlier result first, and how its sheets are had. */
export const startSheets = async () => {
  const numbers = new Map<string, number>()
  const readable = await startReadableSite(async ({ chain }) => {
    for (const document of [earlier, ...sample])
      numbers.set(document.slug, (await chain.publish(document)).head.number)
  })
  const findAddress = async (path: string, site: SiteProcess = readable.site): Promise<string> => {
    const answer = await site.get(path)
    expect(answer.status, path).toBe(302)
    return answer.headers.get('location') ?? ''
  }
  const read = async (path: string): Promise<string> => (await readable.site.get(path)).text()
  return {
    ...readable,
    /** How many entries there are. */
    count: numbers.size,
    numberOf: (of: string): number => numbers.get(of) ?? 0,
    /** The address of the very bytes that an address leads to. */
    findAddress,
    fetchSheet: async (path: string): Promise<Uint8Array> => {
      const answer = await readable.ask(siteUrl + (await findAddress(path)))
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, 'application/pdf'])
      return new Uint8Array(await answer.arrayBuffer())
    },
    read,
    readDigest: async (number: number): Promise<string> =>
      JSON.parse(await read(`/gazette/${number}.json`)).digest,
  }
}
export type Sheets = Awaited<ReturnType<typeof startSheets>>
