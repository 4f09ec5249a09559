import { parseArgs } from 'node:util'
import { rotateKeys } from '../gazette/keys.ts'
import { readGazette } from './read-gazette.ts'
import { saveReviewLog } from './save-review-log.ts'
import { verify } from './verify.ts'
import { verifyReview } from './verify-review.ts'

const usage = `用法 Usage:
  exemplar verify <网址|文件> [--keys <网址|文件>]   核对公报：编号、摘要链、签名、内容；CMS 地址或保存的文件皆可
                                                 checks a gazette: numbers, chain, signatures, documents
  exemplar verify [<公报>] --review <网址|文件>     核对审核日志；写明公报的，并核对两者是否相符
                                                 checks a review log, and that it agrees with the gazette
      --email <账号>                               网址须有账号，密码放在 EXEMPLAR_PASSWORD an account that may read it
      --saved <文件>                               此前保存的日志：末尾有无缺失、全文有无重写 what was there before has to be there still
  exemplar save <网址> > gazette.json             保存公报，供离线核对 saves a gazette with its keys
  exemplar save --review <网址> --email <账号> > review-log.json
                                                 保存审核日志，供离线核对 saves a review log
  exemplar rotate-keys <数据目录>                 换新签名密钥，从下一号起用 adds a signing key, used from the next entry on`

const options = {
  keys: { type: 'string' },
  review: { type: 'string' },
  email: { type: 'string' },
  saved: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs the command line. Returns the exit code: 0 good, 1 a fault was found, 2 the call was wrong or nothing could be read. */
export const run = async (args: string[]): Promise<number> => {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
    const [command, place, ...rest] = positionals
    const { email, help, keys, review, saved } = values
    if (help) return say(usage, 0)
    if (rest.length > 0) return complain(usage)
    if (review !== undefined) {
      if (place === undefined && keys !== undefined) return complain(usage)
      if (command === 'verify') return await verifyReview({ review, email, saved, place, keys })
      if (command === 'save' && place === undefined && saved === undefined)
        return await saveReviewLog({ place: review, email })
      return complain(usage)
    }
    if (!place || email !== undefined || saved !== undefined) return complain(usage)
    if (command === 'verify') return await verify({ place, keys })
    if (command === 'save') return say(JSON.stringify(await readGazette({ place, keys })), 0)
    if (command === 'rotate-keys') return say(`新密钥 new key ${(await rotateKeys(place)).kid}`, 0)
    return complain(usage)
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error))
  }
}

const say = (text: string, code: number): number => {
  process.stdout.write(`${text}\n`)
  return code
}

const complain = (text: string): number => {
  process.stderr.write(`${text}\n`)
  return 2
}
