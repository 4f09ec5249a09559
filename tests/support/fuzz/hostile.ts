import type { Chance } from '../chance.ts'

/** Texts that some layer or other takes for more than text. */
export const texts: readonly string[] = [
  ...['', ' ', '0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '[object Object]'],
  ...[
    '\0',
    'a\0b',
    '\r\nX-Injected: 1',
    '\u202e',
    '\ud800',
    '😀',
    '％',
    '%',
    '%00',
    '%E0%A4%A',
    '..',
    '../../x',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', '$gt', '$where', 'a.b.c', '.', 'id', '_id'],
  ...["'", '"', "' OR 1=1 --", '`', ';', '<script>', '2020-13-45', '9999-99-99T99:99:99Z', '-271822-04-20'],
  ...['9007199254740993', '-0', '0x10', '1,2,3', '116.4,39.9,1000,0', '0190a138-0013-8000-9123-abcdef000000'],
  ...['x'.repeat(5_000), '字'.repeat(3_000), '['.repeat(200), '(a+)+$'],
]

const nest = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { children: value }
  return value
}

/** Values of every type, in places that wait for another. */
export const values: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null], [{}], [1, 'a', null]],
  ...[
    { $gt: '' },
    { equals: 'x' },
    { root: {} },
    { root: { children: 'x' } },
    { root: { children: [null] } },
  ],
  ...[{ root: { type: 'root', children: [{ type: 'nothing-known' }] } }, { relationTo: 'users', value: {} }],
  ...[{ length: 1e9 }, { toString: 'x' }, { constructor: { name: 'x' } }, { id: { id: { id: 'x' } } }],
  ...[nest(60), nest(3_000), Array.from({ length: 300 }, () => 'x')],
  ...texts,
]

export const operators: readonly string[] = [
  ...['equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'like', 'not_like', 'contains', 'near'],
  ...['within', 'intersects', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
  ...['$gt', 'constructor', '', 'and', 'or'],
]

/** Parameters that Payload or we read of a query string. */
const parameters: readonly string[] = [
  ...['depth', 'limit', 'page', 'sort', 'draft', 'trash', 'pagination', 'autosave', 'overrideLock', 'locale'],
  ...[
    'fallback-locale',
    'fallbackLocale',
    'select',
    'select[title]',
    'select[title][x]',
    'select[review][state]',
  ],
  ...[
    'populate',
    'populate[users]',
    'populate[users][name]',
    'populate[constructor][x]',
    'joins',
    'joins[x]',
  ],
  ...[
    'joins[x][where]',
    'joins[x][limit]',
    'where',
    'where[]',
    'where[and]',
    'where[and][0][x]',
    'where[or][x]',
  ],
  ...[
    'data',
    'user',
    'after',
    'from',
    'to',
    'since',
    'until',
    'cursor',
    'prefix',
    'uploadEdits[crop]',
    'collection',
  ],
  ...[
    'number',
    'subject',
    'document',
    'edition',
    'name',
    'flattenLocales',
    'publishAllLocales',
    'duplicateFromID',
  ],
]

export type Words = { readonly ids: readonly string[]; readonly fields: readonly string[] }

/** A query string, now and then of several parameters. */
export const toQuery = (chance: Chance, { ids, fields }: Words): string => {
  const parts = Array.from({ length: 1 + chance.integer(3) }, () => {
    const value = chance.pick(chance.is(0.3) ? ids : texts)
    const name = chance.is(0.5) ? toCondition(chance, fields) : chance.pick(parameters)
    return `${encodeName(name)}=${chance.is(0.05) ? value.toWellFormed() : encodeURIComponent(value.toWellFormed())}`
  })
  return parts.join('&')
}

const encodeName = (name: string): string =>
  name
    .split(/([[\]])/)
    .map((part) => (/[[\]]/.test(part) ? part : encodeURIComponent(part.toWellFormed())))
    .join('')

const toCondition = (chance: Chance, fields: readonly string[]): string => {
  const field = chance.pick(chance.is(0.8) ? fields : texts)
  const tail = chance.pick(['', '', '', '', '[]', '[$gt]', '[0][x]', '[0]', '[a][b][c]'])
  const within = chance.pick([
    'where',
    'where',
    'where',
    'where[and][0]',
    'where[or][1]',
    'where[and][0][or][0]',
    'where[0]',
  ])
  return `${within}[${field.slice(0, 60)}][${chance.pick(operators)}]${tail}`
}
