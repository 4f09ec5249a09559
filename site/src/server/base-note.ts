import { join } from 'node:path'

/** Where a build, in its folder, notes the base that is written into all its links. */
export const toBaseNote = (folder: string): string => join(folder, 'base.txt')
