import type { Chance } from '../chance.ts'
import { operators, texts, values, type Words } from './hostile.ts'

/** What a request carries, as `fetch` takes it. */
export type Sent = { readonly body?: BodyInit; readonly type?: string }

/** Bodies of every type, most of them JSON that begins as an honest document of the collection. */
export const toBody = (chance: Chance, { honest, words }: { honest: unknown; words: Words }): Sent => {
  const make = chance.pick([
    ...Array.from({ length: 6 }, () => toJson),
    toBroken,
    toForm,
    toForm,
    toPlain,
    toNothing,
  ])
  return make(chance, { honest, words })
}

type Material = { readonly honest: unknown; readonly words: Words }
type Make = (chance: Chance, material: Material) => Sent

const json = 'application/json'

const toJson: Make = (chance, { honest, words }) => {
  const data = chance.is(0.1) ? chance.pick(values) : change(chance, honest, words)
  return { type: json, body: JSON.stringify(data) ?? 'null' }
}

/** The value with one to three of its places holding something else, and now and then a key that nobody knows. */
const change = (chance: Chance, honest: unknown, words: Words): unknown => {
  const copy = structuredClone(honest)
  if (typeof copy !== 'object' || copy === null) return copy
  for (let left = 1 + chance.integer(3); left > 0; left -= 1)
    spoil(chance, copy as Record<string, unknown>, words)
  return copy
}

const spoil = (chance: Chance, into: Record<string, unknown>, { ids, fields }: Words): void => {
  const inner = chance.pick(Object.keys(into).length > 0 ? Object.keys(into) : ['x'])
  const part = into[inner]
  // What was put there by now is everybody's, and stays as it is.
  if (typeof part === 'object' && part !== null && !values.includes(part) && chance.is(0.6)) {
    spoil(chance, part as Record<string, unknown>, { ids, fields })
    return
  }
  const value = chance.pick<unknown>(chance.is(0.25) ? ids : values)
  const name = chance.pick([inner, inner, inner, chance.pick(fields), chance.pick(texts), 'id', 'createdAt'])
  // A key of its own, whatever it is called.
  Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true })
}

const toBroken: Make = (chance) => ({
  type: chance.pick([
    json,
    `${json}; charset=utf-16`,
    'application/JSON',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ]),
  body: chance.pick([
    '',
    '{',
    '[',
    'nul',
    '{"a":}',
    '"',
    '\0',
    '{"a":1}}',
    '--x\r\n\r\n--x--',
    '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n',
  ]),
})

const toPlain: Make = (chance, { words }) => ({
  type: chance.pick([
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/octet-stream',
    'x',
    '/',
    'application/graphql',
  ]),
  body: chance.pick([...texts, `where[id][${chance.pick(operators)}]=${chance.pick(words.ids)}`]),
})

const toNothing: Make = () => ({})

const files: readonly Uint8Array<ArrayBuffer>[] = [
  new Uint8Array(0),
  new TextEncoder().encode('%PDF-1.7\n%%EOF'),
  new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
  new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
  new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
]

const toForm: Make = (chance, material) => {
  const form = new FormData()
  const name = chance.pick(['file', 'file', 'file', 'other', '__proto__', 'file[]'])
  if (chance.is(0.8))
    form.append(
      name,
      new File([chance.pick(files)], chance.pick(texts).slice(0, 300) || 'a.png', {
        type: chance.pick(['image/png', 'application/pdf', '', 'x']),
      }),
    )
  if (chance.is(0.2))
    form.append('file', chance.pick(['{}', '{"filename":"x"}', '{', 'null', '{"clientUploadContext":{}}']))
  const payload = chance.is(0.5)
    ? (toJson(chance, material).body as string)
    : chance.pick(['', '{', 'null', '[]', '"x"', '7', '{"a":'])
  if (chance.is(0.8)) form.append('_payload', payload)
  return { body: form }
}
