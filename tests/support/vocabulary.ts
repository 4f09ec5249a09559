import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The vocabulary as schema.org publishes it: what is said of what, one statement a line. */
const file = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq')
const home = 'http://schema.org/'

/** Everything that is said of a type or a property, by what is said. */
type Term = ReadonlyMap<string, readonly string[]>

let terms: ReadonlyMap<string, Term> | undefined
const readTerms = (): ReadonlyMap<string, Term> => {
  const read = new Map<string, Map<string, string[]>>()
  for (const [, subject = '', predicate = '', object = ''] of readFileSync(file, 'utf8').matchAll(
    /^<http:\/\/schema\.org\/(\w+)> <[^>]*[/#](\w+)> <([^>]+)>/gm,
  )) {
    const term = read.get(subject) ?? new Map<string, string[]>()
    read.set(subject, term.set(predicate, [...(term.get(predicate) ?? []), object.replace(home, '')]))
  }
  return read
}
const findTerm = (name: string): Term | undefined => {
  terms ??= readTerms()
  return terms.get(name)
}
const listSaid = (name: string, what: string): readonly string[] => findTerm(name)?.get(what) ?? []

/** A type and all that it is a kind of. */
const listTypes = (type: string): string[] => [type, ...listSaid(type, 'subClassOf').flatMap(listTypes)]

/** What a text has to be like to be of a type of data; any other type of data is not written as a text. */
const textForms: Readonly<Record<string, (text: string) => boolean>> = {
  Text: (text) => text.trim() !== '',
  URL: (text) => /^https?:/.test(text) && URL.canParse(text),
  Date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  DateTime: (text) =>
    /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  Time: (text) => /^\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/.test(text),
}

const isOneOf = (value: unknown, expected: readonly string[]): boolean => {
  if (typeof value === 'string') return expected.some((type) => textForms[type]?.(value))
  if (typeof value === 'boolean') return expected.includes('Boolean')
  if (typeof value === 'number')
    return expected.includes('Number') || (Number.isInteger(value) && expected.includes('Integer'))
  const types = listTypes((value as { '@type'?: string })['@type'] ?? '')
  return expected.some((type) => types.includes(type))
}

/**
 * What in a thing of JSON-LD is not as schema.org has it, each with its place: types and properties that it does not know
 * or has given up, properties of another type, values of a type that nobody expects there.
 */
export const listMisuses = (node: unknown, place = ''): string[] => {
  if (typeof node !== 'object' || node === null) return []
  const { '@type': type = '', ...rest } = node as Record<string, unknown> & { '@type'?: string }
  const here = `${place}${type}`
  if (!listSaid(type, 'type').some((one) => one.endsWith('#Class'))) return [`${here}: no type`]
  if (findTerm(type)?.has('supersededBy')) return [`${here}: given up`]
  const types = listTypes(type)
  return Object.entries(rest)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const property = `${here}.${name}`
      if (!listSaid(name, 'domainIncludes').some((domain) => types.includes(domain)))
        return [`${property}: no property of it`]
      if (findTerm(name)?.has('supersededBy')) return [`${property}: given up`]
      const expected = listSaid(name, 'rangeIncludes')
      return [value]
        .flat()
        .flatMap((one) => [
          ...(isOneOf(one, expected) ? [] : [`${property}: ${JSON.stringify(one)} is none of ${expected}`]),
          ...listMisuses(one, `${property} `),
        ])
    })
}
