import type { ReviewRequest } from '@exemplar/shared/review/record'
import type { Answer } from './client.ts'
import { create, enlist, type Office, type Person } from './people.ts'

/** A CMS with the people and places that a story needs, and one to write it about. */
export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** Fills an empty CMS: two districts, a community, a category, a standard, and one person of each role. */
export const openNewsroom = async (office: Office) => {
  const { make } = office
  const district = await make('districts', { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' })
  const otherDistrict = await make('districts', { code: '371003', name: '文登区', codeKind: 'GB/T 2260' })
  const community = await make('communities', { slug: 'hai-yan', name: '海晏社区（示例）', district })
  const category = await make('categories', {
    key: 'services',
    number: 3,
    title: '服务精准',
    statement: '办事方便。',
  })
  const standard = await make('standards', { number: 17, title: '一窗受理、全科服务', category })
  const people = {
    contributor: await enlist(office, { role: 'contributor', district }),
    stranger: await enlist(office, { role: 'contributor', district: otherDistrict, name: 'stranger' }),
    districtReviewer: await enlist(office, { role: 'district-reviewer', district }),
    cityReviewer: await enlist(office, { role: 'city-reviewer' }),
    secondCityReviewer: await enlist(office, { role: 'city-reviewer', name: 'second-city-reviewer' }),
    chiefEditor: await enlist(office, { role: 'chief-editor' }),
    pressOfficer: await enlist(office, { role: 'press-officer' }),
    publisher: await enlist(office, { role: 'publisher' }),
    auditor: await enlist(office, { role: 'auditor' }),
    administrator: await enlist(office, { role: 'administrator' }),
  }
  return { ...office, ...people, district, otherDistrict, community, standard }
}

type StoryWords = { title?: string; slug?: string; deck?: string; text?: string }

/** A story that is complete, as the REST API takes it. */
export const toStoryData = (
  { community, standard }: Pick<Newsroom, 'community' | 'standard'>,
  {
    title = '一扇窗口办成的事',
    slug,
    deck = '居民办事只认一扇窗。',
    text = '早上八点一刻，窗口开了。',
  }: StoryWords = {},
) => ({
  title,
  deck,
  ...(slug ? { slug } : {}),
  year: 2020,
  community,
  standards: [standard],
  body: toEditorState(text),
  source: '海晏社区（示例）',
  editor: '示例编辑',
})

/** One paragraph with links in it, by their words, as the editor stores it. */
export const toLinkedState = (links: Record<string, string>) => {
  const body = toEditorState('见')
  for (const [words, url] of Object.entries(links)) {
    const link = { type: 'link', version: 3, fields: { linkType: 'custom', url } }
    const children = toEditorState(words).root.children[0]?.children
    body.root.children[0]?.children.push({ ...link, children } as never)
  }
  return body
}

/** One paragraph as the editor stores it. */
export const toEditorState = (text: string) => ({
  root: {
    type: 'root',
    ...{ format: '', indent: 0, version: 1, direction: 'ltr' },
    children: [
      {
        type: 'paragraph',
        ...{ format: '', indent: 0, version: 1, direction: 'ltr', textFormat: 0 },
        children: [
          { type: 'text', ...{ detail: 0, format: 0, mode: 'normal', style: '', version: 1 }, text },
        ],
      },
    ],
  },
})

/** Where a document stands, as the panel asks for it. */
export type Status = {
  state: string
  level: number
  edition: number
  revision: number
  live?: { edition: number; number: number }
  allowed: string[]
  owed: boolean
  log: { act: string; from: string; to: string; actorName: string }[]
}

export const readStatus = async (person: Person, id: string, collection = 'stories'): Promise<Status> =>
  (await person.get<Status>(`/api/${collection}/${id}/review`)).body

/** What somebody acts on: the revision that they see, read from the document without all that the panel tells of it. */
const readRevision = async (
  person: Person,
  id: string,
  collection = 'stories',
): Promise<number | undefined> => {
  type Seen = { review?: { revision?: number } }
  const { body } = await person.get<Seen>(`/api/${collection}/${id}?depth=0&select[review][revision]=true`)
  return body.review?.revision
}

type Ask = ReviewRequest extends infer R ? (R extends ReviewRequest ? Omit<R, 'revision'> : never) : never

/** Takes a transition over REST on what is there now. */
export const act = async (person: Person, id: string, ask: Ask, collection = 'stories'): Promise<Answer> => {
  const revision = await readRevision(person, id, collection)
  return person.post(`/api/${collection}/${id}/review`, { ...ask, revision })
}

/** Writes a story as the contributor; returns its id. */
export const write = (room: Newsroom, words: StoryWords = {}): Promise<string> =>
  create(room.contributor, 'stories', toStoryData(room, words))

/** Takes transitions one after the other, each on what came of the one before it, whether it was taken or refused. */
const takeInTurn = async (id: string, steps: readonly (readonly [Person, Ask])[]): Promise<void> => {
  let revision: number | undefined
  for (const [person, ask] of steps) {
    revision ??= await readRevision(person, id)
    const { body } = await person.post<Partial<Status>>(`/api/stories/${id}/review`, { ...ask, revision })
    revision = body.revision ?? revision
  }
}

const toApprovals = (room: Newsroom) =>
  [
    [room.contributor, { transition: 'submit' }],
    [room.districtReviewer, { transition: 'approve' }],
    [room.cityReviewer, { transition: 'approve' }],
    [room.chiefEditor, { transition: 'approve' }],
  ] as const

/** Takes a story from draft to approved by the three reviewers. */
export const approve = (room: Newsroom, id: string): Promise<void> => takeInTurn(id, toApprovals(room))

/** The sentence with which the next edition of what is public goes to review. */
export const corrected = { correction: '更正了一处（示例）。' } as const

/** Begins the next edition of a public story, with its sentence and `changes`. */
export const revise = async (person: Person, id: string, changes: object = {}): Promise<void> => {
  await act(person, id, { transition: 'revise' })
  await person.patch(`/api/stories/${id}`, { ...corrected, ...changes })
}

/** Takes a story all the way; returns its id. */
export const publish = async (room: Newsroom, words: StoryWords = {}): Promise<string> => {
  const id = await write(room, words)
  await takeInTurn(id, [...toApprovals(room), [room.publisher, { transition: 'publish' }]])
  return id
}
