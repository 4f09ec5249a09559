import { readFileSync } from 'node:fs'

/** The most memory that a process has held so far, in megabytes, as Linux tells it. */
export const readPeak = (pid: number): number => {
  const [, kilobytes = 'NaN'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
