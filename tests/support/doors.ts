import type { Player } from './cast.ts'
import { type Answer, toCode } from './client.ts'
import type { Cms } from './cms.ts'

/** What a door answers: a status, and the code of the refusal where ours has one. */
export type Told = readonly [status: number, code?: string]

/** Somebody tries to write into, or to delete, a document through a door. */
type Knock = {
  readonly player: Pick<Player, 'id' | 'person'>
  readonly id: string
  readonly data: Record<string, unknown>
}
type Door = (knock: Knock) => Promise<Told>

export const doorNames = ['REST', 'REST in bulk', 'GraphQL', 'Local API', 'Local API overriding'] as const
export type DoorName = (typeof doorNames)[number]
type Doors = Readonly<Record<DoorName, Door>>

type GraphqlAnswer = { errors?: { extensions?: { statusCode?: number; data?: { code?: string } } }[] }

/** All doors through which a document of a collection is changed, and all through which it is deleted. */
export const toDoors = (cms: Cms, collection: string): { readonly change: Doors; readonly remove: Doors } => {
  const path = `/api/${collection}`
  const type = toTypeName(collection)
  return {
    change: {
      REST: async ({ player, id, data }) => toTold(await player.person.patch(`${path}/${id}`, data)),
      'REST in bulk': async ({ player, id, data }) =>
        toBulkTold(await player.person.patch(`${path}?where[id][equals]=${id}`, data)),
      GraphQL: ({ player, id, data }) =>
        askGraphql(player, {
          query: `mutation ($id: String!, $data: mutation${type}UpdateInput!) { update${type}(id: $id, data: $data) { id } }`,
          variables: { id, data: toGraphqlInput(data) },
        }),
      ...toLocalDoors(cms, ({ id, data, ...who }) =>
        cms.payload.update({ collection: collection as 'stories', id, data: data as never, ...who }),
      ),
    },
    remove: {
      REST: async ({ player, id }) => toTold(await player.person.delete(`${path}/${id}`)),
      'REST in bulk': async ({ player, id }) =>
        toBulkTold(await player.person.delete(`${path}?where[id][equals]=${id}`)),
      GraphQL: ({ player, id }) =>
        askGraphql(player, {
          query: `mutation ($id: String!) { delete${type}(id: $id) { id } }`,
          variables: { id },
        }),
      ...toLocalDoors(cms, ({ id, data: _none, ...who }) =>
        cms.payload.delete({ collection: collection as 'stories', id, ...who }),
      ),
    },
  }
}

/** What GraphQL calls one document: `StandardSet` of `standard-sets`. */
const toTypeName = (collection: string): string =>
  collection
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

const toTold = (answer: Answer): Told => told(answer.status, toCode(answer))
/** A bulk request tells for each document what a single one tells for itself. */
const toBulkTold = (answer: Answer): Told =>
  answer.status === 200 && (answer.body as { docs?: unknown[] }).docs?.length === 0
    ? [200, 'nothing found']
    : toTold(answer)

const told = (status: number, code?: string): Told => (code === undefined ? [status] : [status, code])

/** GraphQL answers 200 and puts what happened into the errors. */
export const askGraphql = async (
  { person }: Pick<Player, 'person'>,
  body: { query: string; variables: Record<string, unknown> },
): Promise<Told> => {
  const answer = await person.post<GraphqlAnswer>('/api/graphql', body)
  const failure = answer.body.errors?.[0]
  if (!failure) return [answer.status]
  // What the schema does not know has no status.
  return told(failure.extensions?.statusCode ?? 400, failure.extensions?.data?.code)
}

/** The names of GraphQL's enums have no hyphens. */
const toGraphqlInput = (data: Record<string, unknown>): Record<string, unknown> => {
  const { review, ...rest } = data as { review?: { state: string } }
  return review ? { ...rest, review: { ...review, state: review.state.replaceAll('-', '_') } } : rest
}

type LocalCall = Omit<Knock, 'player'> & { user: never; overrideAccess: boolean }

const toLocalDoors = (cms: Cms, call: (how: LocalCall) => Promise<unknown>) => {
  const toDoor =
    (overrideAccess: boolean): Door =>
    async ({ player, ...what }) => {
      const account = await cms.payload.findByID({ collection: 'users', id: player.id, depth: 0 })
      const user = { ...account, collection: 'users' } as never
      return call({ ...what, user, overrideAccess }).then(
        (): Told => [200],
        (error: { status?: number; data?: { code?: string } }): Told => {
          if (error.status === undefined) throw error
          return told(error.status, error.data?.code)
        },
      )
    }
  return { 'Local API': toDoor(false), 'Local API overriding': toDoor(true) }
}
