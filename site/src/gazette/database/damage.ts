/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const broken: readonly number[] = [11, 26]

/** Reads that fail (READ, SHORT_READ, DATA, CORRUPTFS). A write that fails says that the disk is full, and no rebuilding helps. */
const unreadable: readonly number[] = [266, 522, 8_202, 8_458]

const readCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined

/** Whether SQLite says by an error that the file itself is damaged: it is to be set aside and made anew. */
export const isDamage = (error: unknown): boolean => {
  const code = readCode(error)
  return code !== undefined && (broken.includes(code & 0xff) || unreadable.includes(code))
}

/** Whether an error says that a file holds other tables than ours, or is damaged. */
export const isOtherSchema = (error: unknown): boolean => readCode(error) === 1 || isDamage(error)
