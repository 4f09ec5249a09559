import { byteOrderMark, toCsvLine } from '@exemplar/shared/text/csv'
import { z } from 'zod'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { settings } from '../../server/settings.ts'
import type { DataSet, Row } from './data-set.ts'

/** The forms of a part of a data set, by the ending of its name. */
export const dataForms = { csv: 'text/csv', json: 'application/json' } as const
export type DataForm = keyof typeof dataForms

/** Where a part stands, and where what its columns mean. Paths without the base. */
export const toPartPath = ({ name }: DataSet, part: number, form: DataForm): string =>
  `/data/${name}-${part}.${form}`
export const toSchemaPath = ({ name }: DataSet): string => `/data/${name}.schema.json`

/** Under what terms the data may be used, as whoever runs the site has set it; null where nothing was said. */
export const findLicence = (): string | null => settings().dataLicence || null

/** The same where it is the address of a licence: words may have a colon in them too. */
export const findLicenceAddress = (): string | undefined => {
  const { dataLicence } = settings()
  return /^https?:$/.test(URL.parse(dataLicence)?.protocol ?? '') ? dataLicence : undefined
}

/** The rows of a part in one form. */
export const writePart = (
  set: DataSet,
  { part, form, rows }: { part: number; form: DataForm; rows: readonly Row[] },
): string => (form === 'csv' ? toCsv(set, rows) : toJson(set, { part, rows }))

const toCsv = ({ row }: DataSet, rows: readonly Row[]): string => {
  const names = Object.keys(row.shape)
  const heads = names.map((name) => z.globalRegistry.get(row.shape[name] as z.ZodType)?.title ?? name)
  const lines = rows.map((cells) => names.map((name) => toCell(cells[name])))
  return byteOrderMark + [heads, ...lines].map(toCsvLine).join('')
}

/** Several values stand in one cell, as a reader of Chinese lists them. */
const toCell = (value: Row[string] | undefined): string | number | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? value.join('；') : value
}

const toJson = (set: DataSet, { part, rows }: { part: number; rows: readonly Row[] }): string =>
  JSON.stringify({
    name: set.name,
    title: set.title,
    part,
    entry: Math.max(0, ...rows.map(({ entry }) => Number(entry))),
    licence: findLicence(),
    schema: toWholeAddress(toSchemaPath(set)),
    rows,
  })

/** What the columns of a data set are called, hold and mean, as JSON Schema of one row. */
export const toSchema = (set: DataSet): object => ({
  $id: toWholeAddress(toSchemaPath(set)),
  ...z.toJSONSchema(set.row),
  title: set.title,
  description: set.about,
})
