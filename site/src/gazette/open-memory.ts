import { statSync } from 'node:fs'
import { settings } from '../server/settings.ts'
import type { MemoryReads } from './memory/memory.ts'
import { openMemoryReader } from './memory/open-memory-reader.ts'
import { toMemoryPath, toReplicaPath } from './replica-folder.ts'

let open: { readonly file: number; readonly reads: MemoryReads; readonly close: () => void } | undefined

/** What this site has seen, for pages; undefined where it has seen nothing yet. */
export const memory = (): MemoryReads | undefined => {
  const path = toMemoryPath(toReplicaPath(settings().dataFolder))
  const file = statSync(path, { throwIfNoEntry: false })?.ino
  if (open && open.file === file) return open.reads
  open?.close()
  open = undefined
  const reads = file === undefined ? undefined : openMemoryReader(path)
  if (file !== undefined && reads) open = { file, reads, close: reads.close }
  return open?.reads
}
