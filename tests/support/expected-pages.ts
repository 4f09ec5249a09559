import { toStory } from './documents.ts'

/** A story as the public reads it in one of its revisions, and the entry that brought it. */
type Shown = { readonly slug: string; readonly title: string; readonly number: number }

/** What was done at one number: a title, or none where a withdrawal was. */
type Act = { readonly slug: string; readonly title?: string }

/** Everything that a page can show while one entry is the newest. */
export type State = {
  readonly number: number
  /** Live stories, newest first. */
  readonly stories: readonly Shown[]
  readonly withdrawn: ReadonlySet<string>
  /** All that was done so far, oldest first. */
  readonly acts: readonly Act[]
}

type Answered = { readonly status: number; readonly text: string }

/** A page, by what it must say in a state. `slug` is of a story that there may be. */
export type Page = {
  readonly path: string
  readonly cookie?: string
  /** Whether this answer is what the page says in that state, all of it. */
  readonly isOf: (state: State, answer: Answered) => boolean
}

export const noStory: State = { number: 0, stories: [], withdrawn: new Set(), acts: [] }

/** A story whose every place says which revision it is. */
export const toRevision = (slug: string, revision: number) => {
  const title = `示例${slug}的做法（第${revision}稿）`
  return toStory(slug, {
    title,
    deck: `导语${title}`,
    body: [{ type: 'paragraph', spans: [{ text: `正文${title}议事经验。` }] }],
  })
}

export const withPublished = (
  before: State,
  { slug, revision }: { slug: string; revision: number },
): State => {
  const number = before.number + 1
  const { title } = toRevision(slug, revision)
  const shown = { slug, title, number }
  const isNew = !before.stories.some((story) => story.slug === slug)
  const stories = isNew
    ? [shown, ...before.stories]
    : before.stories.map((story) => (story.slug === slug ? shown : story))
  return { ...before, number, stories, acts: [...before.acts, { slug, title }] }
}

export const withWithdrawn = (before: State, slug: string): State => ({
  number: before.number + 1,
  stories: before.stories.filter((story) => story.slug !== slug),
  withdrawn: new Set([...before.withdrawn, slug]),
  acts: [...before.acts, { slug }],
})

const listTitles = (text: string): string[] => text.match(/示例[a-z0-9-]+的做法（第\d+稿）/g) ?? []

/** The titles of links and heads alone, in their order, however their clauses are kept together: texts repeat them. */
const listLinked = (text: string): string[] =>
  [
    ...text
      .replaceAll(/<\/?span[^>]*>|<wbr[^>]*>/g, '')
      .matchAll(/>\s*(示例[a-z0-9-]+的做法（第\d+稿）)\s*</g),
  ].map(([, title = '']) => title)

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((title, index) => title === other[index])

const toTitles = (stories: readonly Shown[], count: number): string[] =>
  stories.slice(0, count).map(({ title }) => title)

/** The newest entries, by their titles: what was withdrawn has lost its own. */
const toEntryTitles = ({ acts, withdrawn }: State, count: number): string[] =>
  acts
    .toReversed()
    .slice(0, count)
    .flatMap(({ slug, title }) => (title === undefined || withdrawn.has(slug) ? [] : [title]))

/** How many stand on the newest page of a list of 20 a page, which is numbered from its oldest end: 10 to 29. */
const toNewest = (total: number): number => (total < 30 ? total : 10 + ((total - 10) % 20))

/** The pages that show every story, or the newest, in their parts. */
export const sharedPages: readonly Page[] = [
  {
    path: '/stories',
    isOf: ({ stories }, { status, text }) =>
      status === 200 && isSame(listLinked(text), toTitles(stories, toNewest(stories.length))),
  },
  {
    path: '/communities/haibin',
    isOf: ({ stories }, { status, text }) =>
      status === 200 &&
      listLinked(text).every((title, index) => title === stories[index]?.title) &&
      (stories.length === 0 || listLinked(text).length > 0),
  },
  {
    path: '/',
    isOf: (state, { status, text }) =>
      status === 200 && isSame(listLinked(text), [...toTitles(state.stories, 5), ...toEntryTitles(state, 6)]),
  },
  {
    path: '/',
    cookie: 'reading=elder',
    isOf: ({ stories }, { status, text }) => status === 200 && isSame(listLinked(text), toTitles(stories, 3)),
  },
  {
    path: '/gazette',
    isOf: (state, { status, text }) => {
      const numbers = [...text.matchAll(/<a class="number[^>]*>\s*(\d+)\s*</g)].map(([, number]) =>
        Number(number),
      )
      return (
        status === 200 &&
        numbers[0] === state.number &&
        isSame(listLinked(text), toEntryTitles(state, numbers.length))
      )
    },
  },
  {
    path: `/search?q=${encodeURIComponent('议事经验')}`,
    isOf: ({ stories }, { status, text }) => {
      const [, total = '0'] = /共找到(\d+)条/.exec(text) ?? []
      const titles = new Set(stories.map(({ title }) => title))
      return (
        status === 200 &&
        Number(total) === stories.length &&
        listTitles(text).every((title) => titles.has(title))
      )
    },
  },
  {
    path: '/api/gazette?after=0&limit=1',
    isOf: ({ number }, { status, text }) => {
      if (status !== 200) return false
      const { latest, state } = JSON.parse(text) as { latest: number; state?: { number: number } }
      return latest === number && (state?.number ?? 0) === number
    },
  },
]

/** The page of one story: its text, its number, and the others beside it. */
export const toStoryPage = (slug: string): Page => ({
  path: `/stories/${slug}`,
  isOf: ({ stories, withdrawn }, { status, text }) => {
    const story = stories.find((one) => one.slug === slug)
    if (!story) return status === (withdrawn.has(slug) ? 410 : 404)
    // The five that were published before it; where there are fewer, the first that came after it.
    const place = stories.indexOf(story)
    const others = toTitles(
      [...stories.slice(place + 1, place + 6), ...stories.slice(0, place).toReversed()],
      5,
    )
    const said = listTitles(text).filter((title) => !others.includes(title))
    const [, stamp] = /公报第<\/span><b[^>]*>(\d+)<\/b>/.exec(text) ?? []
    return (
      status === 200 &&
      Number(stamp) === story.number &&
      said.every((title) => title === story.title) &&
      text.includes(`正文${story.title}`) &&
      others.every((title) => text.includes(title))
    )
  },
})
