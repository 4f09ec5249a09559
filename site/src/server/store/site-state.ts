import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { toMemoryPath, toReplicaPath } from '../../gazette/replica-folder.ts'

/** Names the state that pages are made from: as long as it is the same, a page comes out the same but for the clock. */
export type ReadState = () => string | undefined

/** A database that is watched for commits of others: `name` is that of this connection to it alone. */
type Watched = {
  readonly file: number
  readonly name: number
  readonly version: () => unknown
  readonly close: () => void
}

/** Versions begin anew with each connection, and a file may have the number of one that is gone: a count never comes back. */
let opened = 0

/**
 * Watches the replica and the memory of a site. `read` gives undefined while there is no replica. Not only the head counts:
 * the search index follows after an entry, keys and faults come without one, and a replica that was made anew is another
 * file.
 */
export const watchState = (dataFolder: string): { readonly read: ReadState; readonly close: () => void } => {
  const replicaPath = toReplicaPath(dataFolder)
  const databases = [toWatch(replicaPath), toWatch(toMemoryPath(replicaPath))] as const
  let known: { readonly state: string | undefined } | undefined
  const forget = () => {
    known = undefined
  }
  const ask = (): string | undefined => {
    const [replica, memory] = databases.map((database) => database.read())
    return replica && `${replica} ${memory}`
  }
  return {
    // Asked once a turn of the event loop: whoever asks in the same turn asked at the same instant.
    read: () => {
      if (!known) {
        known = { state: ask() }
        setImmediate(forget)
      }
      return known.state
    },
    close: () => {
      for (const database of databases) database.close()
    },
  }
}

const toWatch = (path: string) => {
  let watched: Watched | undefined
  const close = (): void => {
    watched?.close()
    watched = undefined
  }
  return {
    /** Undefined where there is no such file, or none that can be read. */
    read: (): string | undefined => {
      const file = statSync(path, { throwIfNoEntry: false })?.ino
      try {
        if (watched?.file !== file) {
          close()
          watched = file === undefined ? undefined : open(path, file)
        }
        return watched && `${watched.name}-${watched.version()}`
      } catch {
        // What reads it for a page says what is wrong with it.
        close()
        return undefined
      }
    },
    close,
  }
}

const open = (path: string, file: number): Watched => {
  const database = new DatabaseSync(path, { readOnly: true })
  // Another number after each commit of another connection (sqlite.org/pragma.html#pragma_data_version).
  const statement = database.prepare('PRAGMA data_version')
  return { file, name: ++opened, version: () => statement.get()?.data_version, close: () => database.close() }
}
