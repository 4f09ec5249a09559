import { toHighWater } from 'payload-plugin-exemplar'
import type { Head } from './sqlite.ts'

/** What a data folder says was signed last; undefined where it keeps no mark yet. */
export const findMark = (dataFolder: string): Head | undefined => {
  const mark = toHighWater(dataFolder).find()
  return typeof mark === 'object' ? mark.signed : undefined
}
