import { getPayload } from 'payload'
import { unlock as unlockAccount } from 'payload-plugin-exemplar'
import { toConfig } from '../config.ts'
import { readSecret } from '../settings/secret.ts'
import type { Command } from './run-command.ts'

/** `exemplar unlock <e-mail>`: beside a CMS that runs, or without one. */
export const unlock: Command = async ({ settings, argument, say }) => {
  const payload = await getPayload({
    config: toConfig(settings, readSecret(settings)),
    disableOnInit: true,
  })
  try {
    const places = await unlockAccount({ payload }, argument)
    if (places === undefined) {
      say(`没有 ${argument} 这个账号。`, `there is no account ${argument}`)
      return 1
    }
    if (places === 0)
      say('这个账号没有输错过密码，不必解锁。', 'nobody has tried a wrong password of this account')
    else
      say(
        `已解锁：${places}处输错密码的记录已清除，可以马上登录。`,
        `unlocked: wrong passwords from ${places} places are forgotten; it can sign in at once`,
      )
    return 0
  } finally {
    await payload.destroy()
  }
}
