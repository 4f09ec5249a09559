import { replica } from '../gazette/open-replica.ts'
import { allColumns } from '../layout/columns.ts'

/** A page that is no piece, and has an address to be handed on. */
type OtherPage = { readonly title: string; readonly page: string; readonly number: number | undefined }

/** A column or an entry of the gazette by its path, without the base. */
export const findOtherPage = (path: string): OtherPage | undefined => {
  const column = allColumns.find((one) => one.path === path)
  if (column) return { title: column.title, page: path, number: undefined }
  const number = Number(/^\/gazette\/([1-9]\d{0,8})$/.exec(path)?.[1] ?? 0)
  return replica().hasEntry(number) ? { title: `公报第${number}号`, page: path, number } : undefined
}
