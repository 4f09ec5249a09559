import { expect, test } from 'vitest'
import { toSample } from './index.ts'

const sample = toSample(2020)
const { categories, communities, conference, districts, figures, releases, standards, stories } = sample

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Every text of the sample that a reader can see; drawings left out. */
const listTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'svg' ? [] : listTexts(part)))
}

test('six categories hold 33 items in the proportion 6:6:7:7:6:1, numbered without gaps', () => {
  const counts = categories.map(({ key }) => standards.filter(({ category }) => category === key).length)
  expect(counts).toEqual([6, 6, 7, 7, 6, 1])
  expect(standards.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1))
})

test('each item has a requirement, three or four duties and three checks', () => {
  for (const { requirement, duties, checks } of standards) {
    expect([1, 2]).toContain(requirement.length)
    expect([3, 4]).toContain(duties.length)
    expect(checks).toHaveLength(3)
  }
})

test('seven districts have 24 communities, each marked as a sample in its name', () => {
  expect(districts).toHaveLength(7)
  expect(communities).toHaveLength(24)
  const codes = new Set(communities.map(({ district }) => district))
  expect([...codes].sort()).toEqual(districts.map(({ code }) => code).sort())
  for (const { name } of communities) expect(name).toMatch(/社区（示例）$/)
})

test('with those that no story names 325 communities stand, as the conference says, and one was merged', () => {
  const all = [...communities, ...sample.otherCommunities]
  const standing = all.filter(({ into }) => into === undefined)
  expect(standing).toHaveLength(325)
  expect(figures.find(({ slug }) => slug === 'communities')?.display).toBe('325')
  const counts = districts.map(({ code }) => standing.filter(({ district }) => district === code).length)
  expect(counts).toEqual([78, 52, 62, 42, 38, 34, 19])
  expect(sample.registers.map(({ district }) => district)).toEqual(districts.map(({ code }) => code))
  expect(new Set(all.map(({ name }) => name)).size).toBe(326)
  for (const { name } of sample.otherCommunities) expect(name).toMatch(/^\p{Script=Han}{2,3}社区（示例）$/u)
  const [merged] = all.filter(({ into }) => into !== undefined)
  expect([merged?.district, merged?.into]).toEqual(['371082', 'wangou'])
  expect(communities.find(({ slug }) => slug === 'wangou')?.district).toBe('371082')
})

test.each(stories.map((story) => [story.slug, story] as const))('story %s is whole', (_, story) => {
  const written = story.body.join('')
  expect(countHan(written)).toBeGreaterThanOrEqual(300)
  expect(written.length).toBeLessThanOrEqual(900)
  const headings = story.body.filter((line) => line.startsWith('## '))
  expect([2, 3]).toContain(headings.length)
  expect(story.title.length).toBeLessThanOrEqual(60)
  expect(story.deck.length).toBeLessThanOrEqual(200)
  expect(story.cover.alt.length).toBeGreaterThan(20)
  expect(story.standards.length).toBeGreaterThanOrEqual(1)
  expect(story.standards.length).toBeLessThanOrEqual(4)
  expect(new Set(story.standards).size).toBe(story.standards.length)
  expect(story.source).toMatch(/社区（示例）$/)
  expect(story.figures?.source).toMatch(/社区台账（示例）$/)
  expect(story.quote?.cite ?? '化名').toContain('化名')
})

test('twelve stories speak of all six categories and leave holes that invite', () => {
  expect(stories).toHaveLength(12)
  const evidenced = new Set(stories.flatMap((story) => story.standards))
  const spoken = new Set(
    standards.filter(({ number }) => evidenced.has(number)).map(({ category }) => category),
  )
  expect(spoken.size).toBe(6)
  expect(evidenced.size).toBe(25)
  const mostTold = Math.max(
    ...[...evidenced].map((number) => stories.filter((story) => story.standards.includes(number)).length),
  )
  expect(mostTold).toBe(5)
})

test('every reference resolves', () => {
  const communitySlugs = new Set(communities.map(({ slug }) => slug))
  const numbers = new Set(standards.map(({ number }) => number))
  for (const story of stories) {
    expect(communitySlugs).toContain(story.community)
    for (const number of story.standards) expect(numbers).toContain(number)
  }
  const figureSlugs = figures.map(({ slug }) => slug)
  for (const slug of [conference, ...releases].flatMap((document) => document.figures))
    expect(figureSlugs).toContain(slug)
  expect(releases.flatMap((release) => release.conference ?? [])).toEqual([conference.slug])
})

test('addresses are valid, and unique within their kind', () => {
  const kinds = [
    [...communities, ...sample.otherCommunities].flatMap(({ slug, former }) =>
      former ? [slug, former.slug] : [slug],
    ),
    sample.registers.map(({ slug }) => slug),
    categories.map(({ key }) => key),
    stories.map(({ slug }) => slug),
    sample.announcements.map(({ slug }) => slug),
    figures.map(({ slug }) => slug),
    conference.turns.map(({ id }) => id),
    releases.map(({ slug }) => slug),
    sample.campaign.phases.map(({ key }) => key),
    [sample.campaign.slug, conference.slug],
  ]
  for (const slugs of kinds) {
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) expect(slug).toMatch(slugShape)
  }
})

test('all 19 figures can be quoted and six are featured', () => {
  expect(figures).toHaveLength(19)
  expect(figures.filter(({ featured }) => featured)).toHaveLength(6)
  expect(figures.map(({ order }) => order)).toEqual(figures.map((_, index) => index + 1))
})

test('the conference runs forward and asks three questions', () => {
  const clocks = conference.turns.map(({ clock }) => clock)
  expect(clocks[0]).toBe('15:02:37')
  expect(clocks).toEqual([...clocks].sort())
  expect(conference.turns.flatMap(({ question }) => question ?? [])).toEqual([1, 2, 3])
})

test('nothing carries an identity number, a mobile number or an unmarked blank beside a digit', () => {
  for (const text of listTexts(sample)) {
    expect(text).not.toMatch(/\d{17}[\dXx]/)
    expect(text).not.toMatch(/1[3-9]\d{9}/)
    expect(text).not.toMatch(/\p{Script=Han} \d|\d \p{Script=Han}/u)
    expect(text).toBe(text.trim())
  }
})
