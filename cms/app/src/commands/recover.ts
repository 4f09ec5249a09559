// `exemplar recover <site address>`
import { getPayload } from 'payload'
import { recoverGazette } from 'payload-plugin-exemplar'
import { toConfig } from '../config.ts'
import { readSecret } from '../settings/secret.ts'
import { runCommand } from './run-command.ts'

const toWhy = { gone: '后台已没有这份稿件，须重新录入', older: '后台的文稿与公开的不同，须照公开的改回' }
const toWhyEn = {
  gone: 'is not in the CMS any more and has to be written anew',
  older: 'is another text in the CMS than the public one',
}

await runCommand(async ({ settings, argument, say }) => {
  // Without what a CMS runs by itself: it would publish, mail and repair.
  const payload = await getPayload({
    config: toConfig(settings, readSecret(settings)),
    disableOnInit: true,
  })
  try {
    const { numbers, newest, stillBehind, unfinished } = await recoverGazette({ payload, place: argument })
    const [first, last] = [numbers.at(0), numbers.at(-1)]
    if (numbers.length === 0) say('公报不缺条目，没有改动。', 'nothing was missing; nothing was changed')
    else
      say(
        `已取回${numbers.length}号（第${first}号至第${last}号），核对无误；撤下的仍是撤下。`,
        `recovered: ${numbers.length} entries (${first} to ${last}), all verified; what was withdrawn stays withdrawn`,
      )
    for (const { title, number, is } of unfinished)
      say(`第${number}号《${title}》：${toWhy[is]}。`, `entry ${number}, “${title}”: ${toWhyEn[is]}`)
    if (stillBehind === undefined) return 0
    say(
      `已签发到第${stillBehind}号，这个网站只到第${newest?.number ?? 0}号：仍不能发布，请换另一个网站再运行一次。`,
      `entry ${stillBehind} was signed, and this site ends at ${newest?.number ?? 0}: nothing can be published yet; run it again with another site`,
    )
    return 1
  } finally {
    await payload.destroy()
  }
})
