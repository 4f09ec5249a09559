import { join } from 'node:path'
import type { Account, PrepareMessage } from '../../cms/app/src/prepare.ts'
import type { Environment } from './environment.ts'
import { createTicker, step } from './progress.ts'
import type { Supervisor } from './supervisor.ts'

export type { Account }

type Place = { root: string; environment: Environment; supervisor: Supervisor }

/** Migrates the database and loads the sample where that is due. Returns the demo accounts that were created. */
export const prepare = async ({ root, environment, supervisor }: Place): Promise<Account[]> => {
  let accounts: Account[] = []
  const task = { name: '准备数据库', cwd: join(root, 'cms/app'), args: ['src/prepare.ts'], environment }
  const { tick, end } = createTicker()
  await step(task.name, async () => {
    await supervisor.complete(task, (message) => {
      const told = message as PrepareMessage
      if (told.kind === 'accounts') accounts = told.accounts
      else tick(`载入示例：${told.step}`)
    })
    end()
  })
  return accounts
}
