import type { PayloadRequest, Where } from 'payload'
import { type Name, slugOf } from '../../database/slugs.ts'
import { toValues, type Values } from '../../fields/row.ts'
import type { Column } from '../../sheets/columns.ts'

/** All rows of a small list, as the account may read them, relations as ids. */
export const listAll = async (
  req: PayloadRequest,
  { name, sort = 'name', where = {} }: { name: Name; sort?: string; where?: Where },
): Promise<Values[]> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, name), sort, where, depth: 0, pagination: false },
    ...{ overrideAccess: false, req },
  })
  return docs.map(toValues)
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

/** Offices shorten the names of districts: 环翠 for 环翠区, where no other is shortened so. */
export const toDistrictWords =
  (districts: readonly Values[]) =>
  ({ code, name }: Values): readonly [string, ...string[]] => {
    const word = String(name)
    const short = word.replace(/(?:区|市|县)$/, '')
    const isOnlyOne = districts.filter((other) => String(other.name).startsWith(short)).length === 1
    return [word, ...(short !== '' && isOnlyOne ? [short] : []), ...(code ? [String(code)] : [])]
  }
