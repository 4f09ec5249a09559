import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

/** Rows of one list that the database is asked for; of more all get ids anew. */
const mostRows = 1_000

type Values = Readonly<Record<string, unknown>>
type Row = { readonly id?: unknown } & Values
type Rows = { readonly name: string; readonly flattenedFields?: readonly Rows[]; readonly type: string }
type Written = {
  readonly collection: SanitizedCollectionConfig
  readonly values: Values
  /** Of the document that is written; none where it is a new one, or where there are several. */
  readonly id: string | undefined
}

/**
 * The values without the ids of rows that another document has, as a copy of its JSON brings them along, or that stand
 * there twice: SQLite knows a row by its id alone, and Payload gives each that has none a new one.
 */
export const freeRowIds = async (
  req: PayloadRequest,
  { collection, values, id }: Written,
): Promise<Values> => {
  const taken = await listTaken(req, { collection, values, id })
  const seen = new Set<unknown>()
  const free = (row: Row): Row => {
    const { id: own, ...rest } = row
    const isFree = typeof own === 'string' && own !== '' && !taken.has(own) && !seen.has(own)
    seen.add(own)
    return isFree ? row : rest
  }
  return mapRows(collection.flattenedFields as readonly Rows[], values, free)
}

const listTaken = async (
  req: PayloadRequest,
  { collection, values, id }: Written,
): Promise<ReadonlySet<string>> => {
  const taken = new Set<string>()
  for (const [path, ids] of listIds(collection.flattenedFields as readonly Rows[], values)) {
    if (ids.length > mostRows) {
      for (const one of ids) taken.add(one)
      continue
    }
    const others: Where = {
      and: [{ [path]: { in: ids } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])],
    }
    const { totalDocs } = await req.payload.db.count({ collection: collection.slug, where: others, req })
    if (totalDocs > 0) for (const one of ids) taken.add(one)
  }
  return taken
}

/** Where rows with ids stand, as a query asks for them, with the ids of all that stand there. */
const listIds = (fields: readonly Rows[], values: Values): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  const look = (inner: readonly Rows[], value: Values, path: string): void => {
    for (const field of inner) {
      const [part, at] = [value[field.name], `${path}${field.name}`]
      for (const row of toRows(part)) {
        if (typeof row.id === 'string' && row.id !== '')
          found.set(`${at}.id`, [...(found.get(`${at}.id`) ?? []), row.id])
        look(field.flattenedFields ?? [], row, `${at}.`)
      }
      if (isValues(part)) look(field.flattenedFields ?? [], part, `${at}.`)
    }
  }
  look(fields.filter(isList), values, '')
  return found
}

const isList = ({ flattenedFields }: Rows): boolean => flattenedFields !== undefined

const mapRows = (fields: readonly Rows[], values: Values, change: (row: Row) => Row): Values => {
  const mapped: Record<string, unknown> = { ...values }
  for (const { name, flattenedFields } of fields.filter(isList)) {
    const part = values[name]
    if (Array.isArray(part))
      mapped[name] = part.map((row: Row) => mapRows(flattenedFields ?? [], change(row), change))
    else if (isValues(part)) mapped[name] = mapRows(flattenedFields ?? [], part, change)
  }
  return mapped
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toRows = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isValues) : [])
