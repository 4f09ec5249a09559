import type { Payload } from 'payload'
import type { Chance } from '../chance.ts'
import { texts, values } from './hostile.ts'
import type { Request } from './requests.ts'

type Named = { readonly singularName: string; readonly pluralName: string }

/** GraphQL as a client writes it, and as nobody should. */
export const toGraphql = (payload: Payload, chance: Chance, ids: readonly string[]): Request => {
  const { graphQL } = chance.pick(payload.config.collections.filter(({ graphQL }) => graphQL))
  const names = graphQL as Named
  const text = JSON.stringify(chance.pick([...texts, ...ids]).toWellFormed())
  const query = chance.pick(toQueries(names, text))
  const variables = chance.pick<unknown>([
    { id: chance.pick(ids) },
    { id: chance.pick(values), data: chance.pick(values) },
    chance.pick(values),
  ])
  const body = chance.is(0.9)
    ? JSON.stringify({ query, variables })
    : chance.pick(['', '{', '[]', 'null', '{"query":7}', '{"query":"{x}","operationName":"y"}'])
  const type = chance.is(0.95)
    ? 'application/json'
    : chance.pick(['text/plain', 'multipart/form-data', 'application/json; charset=utf-16'])
  return {
    method: 'POST',
    path: '/api/graphql',
    init: { method: 'POST', headers: { 'content-type': type }, body },
  }
}

const toQueries = ({ pluralName: many, singularName: one }: Named, text: string): readonly string[] => [
  `{ ${many}(limit: 3) { docs { id } totalDocs } }`,
  `{ ${many}(where: { id: { equals: ${text} } }, sort: ${text}) { docs { id } } }`,
  `{ ${many}(page: 99999999999, limit: -1) { docs { id } } }`,
  `{ ${many}(page: 2147483647, limit: 2147483647) { docs { id } } }`,
  `{ ${one}(id: ${text}) { id } }`,
  `query ($id: String!) { ${one}(id: $id) { id } }`,
  `query ($id: String!) { version${one}(id: $id) { id } }`,
  `{ versions${many}(where: { parent: { equals: ${text} } }) { docs { id } } }`,
  `mutation ($data: mutation${one}Input!) { create${one}(data: $data) { id } }`,
  `mutation ($id: String!, $data: mutation${one}UpdateInput!) { update${one}(id: $id, data: $data) { id } }`,
  `mutation ($id: String!) { delete${one}(id: $id) { id } }`,
  `mutation { duplicate${one}(id: ${text}) { id } }`,
  `mutation { restoreVersion${one}(id: ${text}) { id } }`,
  `{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`,
  `query q { ${many} { ...a } } fragment a on ${many} { docs { id } ...a }`,
  `{ ${many}x { docs { id } } }`,
  `{ ${many} { docs { idd } } }`,
  `{ ${'a: __typename '.repeat(300)} }`,
  `${'{a'.repeat(400)}`,
  'query a { __typename } query b { __typename }',
  'subscription { x }',
  '{ __schema { types { name } } }',
  '{ Access { canAccessAdmin } meUser { token } initializedUser }',
  `{ __type(name: ${text}) { name } }`,
  '',
]
