import { getPayload } from 'payload'
import { listUnrecordedEntries, type Recovered, recoverGazette } from 'payload-plugin-exemplar'
import { toConfig } from '../config.ts'
import { readSecret } from '../settings/secret.ts'
import type { Command } from './run-command.ts'

const toWhy = { gone: '后台已没有这份稿件，须重新录入', older: '后台的文稿与公开的不同，须照公开的改回' }
const toWhyEn = {
  gone: 'is not in the CMS any more and has to be written anew',
  older: 'is another text in the CMS than the public one',
}

/** Says why nothing can be published yet, and what to do about it. */
const tellWhatIsLeft = (
  { newest, stillBehind, doubt, fault }: Recovered,
  say: (zh: string, en: string) => void,
): 0 | 1 => {
  const ends = newest?.number ?? 0
  if (stillBehind !== undefined)
    say(
      `已签发到第${stillBehind}号，这个网站只到第${ends}号：仍不能发布，请换另一个网站再运行一次。`,
      `entry ${stillBehind} was signed, and this site ends at ${ends}: nothing can be published yet; run it again with another site`,
    )
  else if (doubt)
    say(
      `这个网站也到第${ends}号，但不能断定备份之后没有再签发：${doubt.zh}。仍不能发布，请换另一个网站再运行一次；确知没有发布过的，运行 exemplar confirm-restored <数据目录>。`,
      `this site ends at ${ends} as well, but cannot tell that nothing was signed since the backup: ${doubt.en}. Nothing can be published yet; run it again with another site, or exemplar confirm-restored <data folder> where nothing was published`,
    )
  else if (fault)
    say(
      `这个网站到第${ends}号，公报仍不能使用。${fault.code}：${fault.zh}`,
      `this site ends at ${ends}, and the gazette is still closed. ${fault.code}: ${fault.en}`,
    )
  else say('可以继续发布。', 'publishing can go on')
  return stillBehind === undefined && !doubt && !fault ? 0 : 1
}

/** `exemplar recover <site address>` */
export const recover: Command = async ({ settings, argument, say }) => {
  // Without what a CMS runs by itself: it would publish, mail and repair.
  const payload = await getPayload({
    config: toConfig(settings, readSecret(settings)),
    disableOnInit: true,
  })
  try {
    const recovered = await recoverGazette({ payload, place: argument })
    const { numbers, fault, unfinished } = recovered
    const [first, last] = [numbers.at(0), numbers.at(-1)]
    if (numbers.length === 0 && fault)
      say(
        '这个网站没有数据库所缺的条目，没有取回任何内容。',
        'nothing was brought back: this site has no entry that the database lacks',
      )
    else if (numbers.length === 0) say('公报不缺条目。', 'nothing was missing')
    else
      say(
        `已取回${numbers.length}号（第${first}号至第${last}号），核对无误；撤下的仍是撤下。`,
        `recovered: ${numbers.length} entries (${first} to ${last}), all verified; what was withdrawn stays withdrawn`,
      )
    for (const { title, number, is } of unfinished)
      say(`第${number}号《${title}》：${toWhy[is]}。`, `entry ${number}, “${title}”: ${toWhyEn[is]}`)
    for (const { title, number } of await listUnrecordedEntries(payload, numbers))
      say(
        `第${number}号《${title}》：评选记录里没有记它。备份以后的评选记录网站上没有，取不回来：请照公开的在评选台补办，再发一次更正，评选记录就会记上。`,
        `entry ${number}, “${title}”: no record of a round tells of it. What was recorded since the backup is on no site: do it again on the board of the round, then publish a correction, which records it`,
      )
    return tellWhatIsLeft(recovered, say)
  } finally {
    await payload.destroy()
  }
}
