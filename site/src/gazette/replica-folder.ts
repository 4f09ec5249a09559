import { dirname, join } from 'node:path'

/** Where a site keeps what it took from the gazette, below the data folder. */
export const toReplicaFolder = (dataFolder: string): string => join(dataFolder, 'site')

export const toReplicaPath = (dataFolder: string): string =>
  join(toReplicaFolder(dataFolder), 'replica.sqlite')

export const toFilesFolder = (dataFolder: string): string => join(toReplicaFolder(dataFolder), 'files')

/** Where the memory stands: beside the replica, whose removal it outlives. */
export const toMemoryPath = (replicaPath: string): string => join(dirname(replicaPath), 'memory.sqlite')
