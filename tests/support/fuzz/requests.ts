import type { Payload } from 'payload'
import type { Chance } from '../chance.ts'
import { listRoutes, type Route } from '../routes.ts'
import { toBody } from './bodies.ts'
import { toGraphql } from './graphql.ts'
import { operators, texts, toQuery, type Words } from './hostile.ts'

export type Request = {
  readonly method: string
  readonly path: string
  readonly init: RequestInit & { headers: Record<string, string> }
}

/** What stands in the CMS, by collection: its ids, and a document of it as REST takes one. */
export type Standing = {
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly honest: ReadonlyMap<string, unknown>
}

/** Makes requests to every route there is and to some that are none, again and again the same from the same chance. */
export const toRequests = (payload: Payload, { ids, honest }: Standing, chance: Chance) => {
  const routes = listRoutes(payload)
  const all = [...ids.values()].flat()
  const fieldsOf = toFields(payload)
  const toWords = (collection: string): Words => ({
    ids: ids.get(collection) ?? all,
    fields: fieldsOf.get(collection) ?? ['id', 'title'],
  })
  const fill = ({ path }: Route, words: Words): string =>
    path.replace(/:[a-zA-Z]+[?*+]?|\*\w+/g, () =>
      encodeURIComponent(
        chance
          .pick(chance.is(0.7) ? words.ids : [...texts, ...all])
          .toWellFormed()
          .slice(0, 300),
      ),
    )
  return (): Request => {
    if (chance.is(0.1)) return toGraphql(payload, chance, all)
    const route = chance.pick(routes)
    const collection = route.path.split('/')[2] ?? ''
    const words = toWords(collection)
    const method = chance.is(0.93)
      ? route.method
      : chance.pick(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
    const bare = chance.is(0.97)
      ? fill(route, words)
      : `${route.path}/${chance.pick(['%', '%00', 'x', '..', '%E0%A4%A', operators[0] ?? ''])}`
    const path = chance.is(0.5) ? `${bare}?${toQuery(chance, words)}` : bare
    const headers: Record<string, string> = chance.is(0.15) ? toHeaders(chance) : {}
    if (method === 'GET' || method === 'HEAD') return { method, path, init: { method, headers } }
    const { body, type } = toBody(chance, { honest: honest.get(collection) ?? { title: 'x' }, words })
    if (type) headers['content-type'] = type
    return { method, path, init: { method, headers, ...(body === undefined ? {} : { body }) } }
  }
}

const toHeaders = (chance: Chance): Record<string, string> =>
  chance.pick<Record<string, string>>([
    { 'x-http-method-override': 'GET' },
    { 'x-payload-http-method-override': 'GET' },
    { 'x-http-method-override': 'DELETE' },
    { range: chance.pick(['bytes=0-', 'bytes=5-1', 'bytes=-', 'bytes=9999999999999999999-', 'x']) },
    { 'if-none-match': '"x"' },
    { 'last-event-id': chance.pick(['-1', '1e309', 'x', '99999999999999999999']) },
    { 'accept-language': chance.pick(['xx', '*', 'zh-CN,zh;q=0.9', ';;;']) },
    {
      cookie: chance.pick([
        'payload-token=x',
        'payload-token=%',
        '=;=;',
        'payload-lng=constructor',
        'payload-tz=x',
      ]),
    },
    { origin: chance.pick(['null', 'http://evil.example', 'x']) },
    { accept: 'text/event-stream' },
  ])

/** Names of fields that a query can ask for, of rows within rows as well. */
const toFields = (payload: Payload): ReadonlyMap<string, readonly string[]> =>
  new Map(
    payload.config.collections.map(({ slug, flattenedFields }) => [
      slug,
      ['id', 'createdAt', 'updatedAt', ...flattenedFields.flatMap((field) => toPaths(field as Named))],
    ]),
  )

type Named = { readonly name: string; readonly flattenedFields?: readonly Named[] }

const toPaths = ({ name, flattenedFields }: Named): string[] => [
  name,
  ...(flattenedFields ?? []).map((inner) => `${name}.${inner.name}`),
]
