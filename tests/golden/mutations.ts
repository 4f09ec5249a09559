import fc from 'fast-check'

/** What is put into a text or a list: letters of every kind, blanks, and what looks like JSON. */
export const blanks = [
  ...[' ', '\t', '\n', '\r', '\r\n', '\v', '\f', '\u0085'],
  ...['\u00a0', '\u1680', '\u2003', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000'],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\u180e', '\u00ad', '\ufeff'],
] as const
const letters = [...'0123456789abcdefghijklmnopqrstuvwxyzAZ-_.:,"{}[]\\/公报，。', '\u0301', '𠮷', ...blanks]
export const letter = fc.constantFrom(...letters)

/** Something other than the text: a letter put in, taken out, made another, or two of them exchanged. */
const toOtherText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('insert', 'delete', 'replace', 'exchange'), fc.nat(), fc.nat(), letter)
    .map(([how, first, second, put]) => {
      const units = text.split('')
      const place = first % (units.length + (how === 'insert' ? 1 : 0) || 1)
      if (how === 'insert') units.splice(place, 0, put)
      if (how === 'delete') units.splice(place, 1)
      if (how === 'replace') units.splice(place, 1, put)
      if (how === 'exchange') exchange(units, place, second % (units.length || 1))
      return units.join('')
    })

const exchange = <T>(list: T[], one: number, other: number): void => {
  const [first, second] = [list[one], list[other]]
  if (first === undefined || second === undefined) return
  list[one] = second
  list[other] = first
}

const toOtherNumber = (number: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(number + 1, number - 1, -number, number * 10, number + 0.5, 0, 2 ** 53, 1e21, 5e-324),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, '', ' ', [], {}),
  fc.string(),
  fc.integer(),
)

const toOtherList = (list: readonly unknown[]): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(fc.constantFrom('insert', 'delete', 'double', 'exchange'), fc.nat(), fc.nat(), anything)
    .map(([how, first, second, put]) => {
      const other = [...list]
      const place = first % (other.length || 1)
      if (how === 'insert') other.splice(first % (other.length + 1), 0, put)
      if (how === 'delete') other.splice(place, 1)
      if (how === 'double') other.splice(place, 0, structuredClone(other[place]))
      if (how === 'exchange') exchange(other, place, second % (other.length || 1))
      return other
    })

const toOtherObject = (object: object): fc.Arbitrary<object> => {
  const names = Object.keys(object)
  const name = names.length === 0 ? fc.constant('') : fc.constantFrom(...names)
  return fc
    .tuple(fc.constantFrom('insert', 'delete', 'rename', 'exchange'), name, name, toOtherKey(names), anything)
    .map(([how, one, other, added, put]) => {
      const changed: Record<string, unknown> = { ...object }
      const value = changed[one]
      if (how === 'insert') define(changed, added, put)
      if (how === 'delete' || how === 'rename') delete changed[one]
      if (how === 'rename') define(changed, added, value)
      if (how === 'exchange') Object.assign(changed, { [one]: changed[other], [other]: value })
      return changed
    })
}

const toOtherKey = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toJSON', '', ' ', 'document', 'salt', 'validUntil', 'extra'),
    ...names.map(toOtherText),
  )

/** As JSON.parse does it: `__proto__` is a key like any other. */
const define = (object: object, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Something else in place of a JSON value, of the same kind of value or of another. */
export const toOther = (value: unknown): fc.Arbitrary<unknown> => {
  const same = () => {
    if (typeof value === 'string') return toOtherText(value)
    if (typeof value === 'number') return toOtherNumber(value)
    if (typeof value === 'boolean') return fc.constant(!value)
    if (Array.isArray(value)) return toOtherList(value)
    return typeof value === 'object' && value !== null ? toOtherObject(value) : anything
  }
  return fc.oneof(
    { weight: 9, arbitrary: same() as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: anything },
  )
}
