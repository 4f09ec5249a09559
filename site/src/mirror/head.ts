import { own } from './address.ts'
import { openState } from './state.ts'
import type { FileWriter } from './write.ts'

/** An entry of the gazette, as whoever watches a mirror is told of it; 0 before the first. */
export type Head = { readonly number: number; readonly digest: string | null }

/** The newest entry of a replica. */
export const readHead = (replicaPath: string): Head => {
  const state = openState(replicaPath)
  const { number, digest } = state.head ?? { number: 0, digest: null }
  state.close()
  return { number, digest }
}

/** Says in the folder how far it is. */
export const keepHead = async (writer: FileWriter, head: Head): Promise<void> => {
  const body = Buffer.from(`${JSON.stringify(head)}\n`)
  await writer.put({ path: `${own}/head.json`, type: 'application/json', body })
}
