import { toSample } from '@exemplar/cms/sample/index'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { Block } from '@exemplar/shared/kinds/parts/body'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'

const year = 2020
const sample = toSample(year)
const toId = (slug: string): string => `id-of-${slug}`

const findDistrict = (code: string): CommunityRef['district'] => {
  const found = sample.districts.find((district) => district.code === code)
  if (!found) throw new Error(`no district ${code}`)
  return found
}
const communities = [...sample.communities, ...sample.otherCommunities]
const findCommunity = (slug: string): CommunityRef => {
  const found = communities.find((community) => community.slug === slug)
  if (!found) throw new Error(`no community ${slug}`)
  return { id: toId(slug), slug, name: found.name, district: findDistrict(found.district) }
}

/** Lines of a sample body as blocks. Lists and tables become paragraphs: what they weigh is their words. */
const toBody = (lines: readonly string[]): Block[] =>
  lines.map((line) =>
    line.startsWith('## ')
      ? { type: 'heading', text: line.slice(3) }
      : {
          type: 'paragraph',
          spans: [{ text: line.replace(/^(- |\d+\. |> |\^ |\| )/, '').replaceAll('**', '') }],
        },
  )

const standardSet = (): PublishedDocument => ({
  kind: 'standard-set',
  ...sample.standardSet,
  year,
  categories: sample.categories.map((category) => ({
    ...category,
    items: sample.standards
      .filter((standard) => standard.category === category.key)
      .map(({ category: _, ...item }) => item),
  })),
  notice: sample.remarks.standards,
})

const registers = (): PublishedDocument[] =>
  sample.registers.map(({ district, ...register }) => ({
    ...register,
    kind: 'register',
    year,
    district: findDistrict(district),
    communities: communities
      .filter((community) => community.district === district && community.into === undefined)
      .map(({ slug, name }) => ({ id: toId(slug), slug, name, state: 'standing' })),
    notice: sample.remarks.register,
  }))

const announcements = (): Announcement[] =>
  sample.announcements.map(
    ({ body, nominations, objections, publicNotice, tableTitle: _, ...announcement }) => ({
      ...announcement,
      kind: 'announcement',
      year,
      body: toBody(body),
      nominations: nominations.map((one) => ({ ...one, community: findCommunity(one.community) })),
      ...(objections
        ? { objections: objections.map((one) => ({ ...one, community: findCommunity(one.community) })) }
        : {}),
      ...(publicNotice === undefined ? {} : { publicNotice }),
      disclaimer: sample.remarks.result,
    }),
  )

const stories = (): PublishedDocument[] =>
  sample.stories.map(({ community, body, cover: _cover, poster: _poster, ...story }) => ({
    ...story,
    kind: 'story',
    year,
    community: findCommunity(community),
    body: toBody(body),
    notice: sample.remarks.story,
  }))

const press = (): PublishedDocument[] => [
  ...sample.figures.map((figure) => ({ ...figure, kind: 'figure' as const, year, ...sample.figuresSource })),
  { ...sample.conference, kind: 'conference', year, notice: sample.remarks.conference },
  ...sample.releases.map(({ body, wordTitle: _, ...release }) => ({
    ...release,
    kind: 'press-release' as const,
    year,
    body: toBody(body),
    notice: sample.remarks.release,
  })),
]

/** The sample as a gazette publishes it, without its files: what every page of a real campaign has to say. */
export const toSampleDocuments = (): PublishedDocument[] => [
  { ...sample.campaign, kind: 'campaign', notice: sample.remarks.campaign },
  standardSet(),
  ...registers(),
  ...press(),
  ...stories(),
  ...announcements(),
]
