import type { Settings } from '../../cms/app/src/settings/settings.ts'
import { roles } from '../../shared/src/review/roles.ts'
import type { Account } from './prepare.ts'
import { say } from './progress.ts'

/** Where everything is, and the demo accounts where they were just created. */
export const tell = (settings: Settings, accounts: readonly Account[]): void => {
  say('')
  say(`  网站  ${settings.siteUrl}${settings.siteBase}`)
  say(`  后台  ${settings.cmsUrl}/admin`)
  say(`  数据  ${settings.dataFolder}`)
  tellAccounts(settings, accounts)
  say('')
  say('按 Ctrl-C 停止')
}

/** The demo accounts, where some were just created: nobody can be told the passwords again. */
export const tellAccounts = ({ demoPassword }: Settings, accounts: readonly Account[]): void => {
  if (accounts.length === 0) return
  say('')
  say(demoPassword ? '演示账号（密码即 EXEMPLAR_DEMO_PASSWORD）：' : '演示账号（密码只显示这一次，请记下）：')
  for (const { role, place, email, password } of accounts) {
    const who = place ? `${roles[role].zh}（${place}）` : roles[role].zh
    say(`  ${email.padEnd(38)}${demoPassword ? '' : `${password}  `}${who}`)
  }
}
