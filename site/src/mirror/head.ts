import { own } from './address.ts'
import type { FileWriter } from './write.ts'

/** An entry of the gazette, as whoever watches a mirror is told of it; 0 before the first. */
export type Head = { readonly number: number; readonly digest: string | null }

/** Says in the folder how far it is. */
export const keepHead = async (writer: FileWriter, head: Head): Promise<void> => {
  const body = Buffer.from(`${JSON.stringify(head)}\n`)
  await writer.put({ path: `${own}/head.json`, type: 'application/json', body })
}
