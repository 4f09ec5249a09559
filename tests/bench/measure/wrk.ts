import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What is asked, again and again. */
export type Target = { readonly url: string; readonly headers?: Readonly<Record<string, string>> }

/** What `wrk` said of one run. */
export type Run = { readonly perSecond: number; readonly faults: number }

/** 32 connections that ask one address as fast as they are answered. */
export const hammer = async ({ url, headers = {} }: Target, seconds: number): Promise<Run> => {
  const asked = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await run('wrk', ['-t1', '-c32', `-d${seconds}s`, ...asked, url])
  return toRun(stdout)
}

/** Reads what `wrk` printed. Throws where it said no rate. */
export const toRun = (printed: string): Run => {
  const [, rate] = /^Requests\/sec:\s+([\d.]+)$/m.exec(printed) ?? []
  if (rate === undefined) throw new Error(`wrk said no rate:\n${printed}`)
  const [, refused = '0'] = /^\s*Non-2xx or 3xx responses: (\d+)$/m.exec(printed) ?? []
  const [, broken = ''] = /^\s*Socket errors: (.+)$/m.exec(printed) ?? []
  const faults = [refused, ...(broken.match(/\d+/g) ?? [])].reduce((sum, count) => sum + Number(count), 0)
  return { perSecond: Number(rate), faults }
}
