import { signIn } from '../account.ts'
import { hireCast } from '../cast.ts'
import type { Cms } from '../cms.ts'
import { type Newsroom, toStoryData, write } from '../newsroom.ts'
import type { Request, Standing } from './requests.ts'

export type Fuzzer = {
  readonly name: string
  readonly mayAsk: (request: Request) => boolean
  readonly ask: (request: Request) => Promise<{ status: number; text: string }>
}

/** Every role in every place, nobody, and somebody whose token is none; with what stands there to be asked for. */
export const openFuzz = async (
  cms: Cms,
  room: Newsroom,
): Promise<{ crowd: Fuzzer[]; standing: Standing }> => {
  const cast = await hireCast(room, room)
  const stories = [await write(room), await write(room, { title: '另一篇' })]
  const tokens = await Promise.all(cast.map(({ person }) => signIn(cms.url, person)))
  const crowd = [
    ...cast.map(({ name }, index) => toFuzzer(cms, name, { authorization: `JWT ${tokens[index]}` })),
    toFuzzer(cms, 'nobody', {}),
    toFuzzer(cms, 'nobody with a token', { authorization: 'JWT a.b.c' }),
  ]
  const ids = new Map<string, readonly string[]>([['users', cast.map(({ id }) => id)]])
  const honest = new Map<string, unknown>([['stories', toStoryData(room)]])
  for (const { slug } of cms.payload.config.collections) {
    if (slug === 'users') continue
    const { docs } = await cms.payload.db.find<{ id: string }>({ collection: slug, limit: 20 })
    if (docs.length > 0)
      ids.set(
        slug,
        docs.map(({ id }) => String(id)),
      )
    const [row] = docs
    if (row && !honest.has(slug)) honest.set(slug, structuredClone({ ...row }))
  }
  ids.set('stories', [...stories, ...(ids.get('stories') ?? [])])
  return { crowd, standing: { ids, honest } }
}

/** An administrator may end all accounts at once: that is no fault, and nobody could work after it. */
const endsEverybody = ({ method, path }: Request): boolean =>
  /^(DELETE|PATCH)$/.test(method) && /^\/api\/users(\?|$)/.test(path)

const toFuzzer = ({ url }: Cms, name: string, who: Record<string, string>): Fuzzer => ({
  name,
  mayAsk: (request) => !endsEverybody(request),
  ask: async ({ path, init }) => {
    const gone = new AbortController()
    const headers = { ...who, ...init.headers }
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers,
      redirect: 'manual',
      signal: gone.signal,
    }).catch(
      // A door that fails altogether breaks the connection off here, and is a bare 500 behind Next.
      (error: Error) => new Response(String(error.cause ?? error), { status: 500 }),
    )
    const isEndless = answer.headers.get('content-type')?.startsWith('text/event-stream')
    const text = isEndless ? '' : await answer.text()
    if (isEndless) gone.abort()
    return { status: answer.status, text }
  },
})
