import { parseArgs } from 'node:util'
import { rotateKeys } from '../gazette/keys.ts'
import { readGazette } from './read-gazette.ts'
import { verify } from './verify.ts'

const usage = `用法 Usage:
  exemplar verify <网址|文件> [--keys <网址|文件>]   核对公报：编号、摘要链、签名、内容；CMS 地址或保存的文件皆可
                                                 checks a gazette: numbers, chain, signatures, documents
  exemplar save <网址> > gazette.json             保存公报，供离线核对 saves a gazette with its keys
  exemplar rotate-keys <数据目录>                 换新签名密钥，从下一号起用 adds a signing key, used from the next entry on`

/** Runs the command line. Returns the exit code: 0 good, 1 a fault was found, 2 the call was wrong or nothing could be read. */
export const run = async (args: string[]): Promise<number> => {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { keys: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    const [command, place, ...rest] = positionals
    if (values.help) return say(usage, 0)
    if (!place || rest.length > 0) return complain(usage)
    if (command === 'verify') return await verify({ place, keys: values.keys })
    if (command === 'save') return say(JSON.stringify(await readGazette({ place, keys: values.keys })), 0)
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
