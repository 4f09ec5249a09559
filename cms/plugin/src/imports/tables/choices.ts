import type { PayloadRequest, Where } from 'payload'
import { type Name, slugOf } from '../../database/slugs.ts'
import { toValues, type Values } from '../../fields/row.ts'
import { shortenDistrict } from '../../places/shorten-district.ts'
import type { Column } from '../../sheets/columns.ts'

/** All rows of a list, as the account may read them, relations as ids; of a long one the fields that are asked for. */
export const listAll = async (
  req: PayloadRequest,
  { name, select, sort = 'name', where = {} }: Asked,
): Promise<Values[]> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, name), sort, where, depth: 0, pagination: false },
    ...(select ? { select: Object.fromEntries(select.map((field) => [field, true])) as never } : {}),
    ...{ overrideAccess: false, req },
  })
  return docs.map(toValues)
}

type Asked = {
  readonly name: Name
  readonly sort?: string
  readonly where?: Where
  readonly select?: readonly string[]
}

type Choice = Extract<Column, { readonly type: 'choice' }>
type Head = Omit<Choice, 'options' | 'type'>

/** A column that chooses among the rows of a list by what they are called; other names of them are understood. */
export const toChoice = (
  head: Head,
  rows: readonly Values[],
  toWords: (row: Values) => readonly [string, ...string[]] = ({ name }) => [String(name)],
): Choice => ({
  ...head,
  type: 'choice',
  options: rows.map((row) => {
    const [word, ...others] = toWords(row)
    return { value: String(row.id), word, others }
  }),
})

/** A district by its name, its code, and what it is called for short where no other is called so. */
export const toDistrictWords =
  (districts: readonly Values[]) =>
  ({ code, id, name }: Values): readonly [string, ...string[]] => {
    const others = districts.filter((other) => other.id !== id).map((other) => String(other.name))
    const short = shortenDistrict(String(name)).filter(
      (one) => !others.some((other) => shortenDistrict(other).includes(one)),
    )
    return [String(name), ...short, ...(code ? [String(code)] : [])]
  }
