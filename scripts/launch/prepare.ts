import { join } from 'node:path'
import type { Account, PrepareMessage } from '../../cms/app/src/prepare.ts'
import type { Environment } from './environment.ts'
import { say, step } from './progress.ts'
import type { Supervisor } from './supervisor.ts'

export type { Account }

type Place = { root: string; environment: Environment; supervisor: Supervisor }

/** Migrates the database and loads the sample where that is due. Returns the demo accounts that were created. */
export const prepare = async ({ root, environment, supervisor }: Place): Promise<Account[]> => {
  let accounts: Account[] = []
  const task = { name: '准备数据库', cwd: join(root, 'cms/app'), args: ['src/prepare.ts'], environment }
  await step(task.name, () =>
    supervisor.complete(task, (message) => {
      const told = message as PrepareMessage
      if (told.kind === 'accounts') accounts = told.accounts
      else say(`  载入示例：${told.step}`)
    }),
  )
  return accounts
}
