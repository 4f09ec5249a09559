/** What a mirror has done since it was started, for whoever watches it. */
export type Progress = {
  /** Number of the entry that all files are level with; undefined until they first are. */
  head: number | undefined
  /** Addresses of which files were written, and failures to make or to write some. */
  written: number
  failures: number
}

export const startProgress = (): Progress => ({ head: undefined, written: 0, failures: 0 })
