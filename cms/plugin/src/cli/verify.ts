import { type EntryFault, findFeedFault } from '@exemplar/shared/gazette/verify'
import { readGazette } from './read-gazette.ts'

const faultTexts: Record<EntryFault, string> = {
  malformed: '条目残缺，读不出来 the entry is malformed',
  'gap-in-numbers': '编号不连续 numbers are not consecutive',
  'broken-chain': '与前一号的摘要对不上 it does not follow the entry before it',
  'time-runs-backwards': '时间早于前一号 its time is before that of the entry before it',
  'digest-differs': '摘要与内容对不上 the digest is not that of the entry',
  'document-differs': '公开内容与登记的摘要对不上 the document is not the one entered',
  'document-missing': '公开内容缺失而没有撤回条目 the document is withheld without a withdrawal',
  'document-not-of-this-entry': '公开内容不属于这一号 the document belongs to another entry',
  'unknown-key': '签名用的密钥不在公钥表里 signed with an unknown key',
  'key-not-valid-then': '签名时密钥不在有效期内 the key was not valid at that time',
  'bad-signature': '签名无效 the signature is bad',
}

/** Verifies a gazette and prints one line: all good, or the first entry that fails and why. Returns the exit code. */
export const verify = async (source: { place: string; keys: string | undefined }): Promise<0 | 1> => {
  const { entries, keys } = await readGazette(source)
  const fault = await findFeedFault(entries, { keys })
  if (!fault) {
    process.stdout.write(
      `核对无误：共${entries.length}号，编号、摘要链、签名、内容均相符。\nverified: ${entries.length} entries\n`,
    )
    return 0
  }
  process.stdout.write(
    `第${fault.number}号有问题：${faultTexts[fault.fault]}\nfailed at entry ${fault.number}: ${fault.fault}\n`,
  )
  return 1
}
