import type { PayloadRequest, Where } from 'payload'
import { type Name, slugOf } from '../../database/slugs.ts'
import { toValues, type Values } from '../../fields/row.ts'
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

/** What development zones are called for short. */
const zones: readonly (readonly [RegExp, readonly string[]])[] = [
  [/临港/, ['临港区', '临港', '临港经开区']],
  [/高(?:新)?技术/, ['高新区', '高区', '高新技术开发区']],
  [/经济技术/, ['经开区', '经区', '经济开发区']],
]

/** Offices shorten the names of districts: 环翠 for 环翠区, 高区 for a zone of high technology. */
const shorten = (name: string): readonly string[] => {
  const zone = zones.find(([pattern]) => pattern.test(name))
  return zone ? zone[1] : [name.replace(/(?:区|市|县)$/, '')]
}

/** A district by its name, its code, and what it is called for short where no other is called so. */
export const toDistrictWords =
  (districts: readonly Values[]) =>
  ({ code, id, name }: Values): readonly [string, ...string[]] => {
    const others = districts.filter((other) => other.id !== id).map((other) => String(other.name))
    const short = shorten(String(name)).filter((one) => !others.some((other) => shorten(other).includes(one)))
    return [String(name), ...short, ...(code ? [String(code)] : [])]
  }
