import { join } from 'node:path'
import type { Account, PrepareMessage } from '../../cms/app/src/prepare.ts'
import type { Environment } from './environment.ts'
import { createTicker, step } from './progress.ts'
import type { Supervisor } from './supervisor.ts'

export type { Account }

type Place = {
  root: string
  environment: Environment
  supervisor: Supervisor
  /** Called once with the demo accounts, as soon as they exist: whatever comes after, their passwords can be told. */
  onAccounts: (accounts: readonly Account[]) => void
}

/** Migrates the database and loads the sample where that is due. */
export const prepare = async ({ root, environment, supervisor, onAccounts }: Place): Promise<void> => {
  const task = { name: '准备数据库', cwd: join(root, 'cms/app'), args: ['src/prepare.ts'], environment }
  const { tick, end } = createTicker()
  await step(task.name, async () => {
    await supervisor.complete(task, (message) => {
      const told = message as PrepareMessage
      if (told.kind === 'accounts') onAccounts(told.accounts)
      else tick(`载入示例：${told.step}`)
    })
    end()
  })
}
