import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type Session = SQLiteAdapter['sessions'][string]

/**
 * Begins a transaction as Payload's own function does, but lets its errors through: that one reports a COMMIT that
 * failed (a full disk) as a success, and hides why a transaction could not begin.
 */
export async function beginTransaction(this: SQLiteAdapter): Promise<string> {
  await this.initializing
  const begun = Promise.withResolvers<Session['db']>()
  const end = Promise.withResolvers<void>()
  const done = this.drizzle.transaction(async (transaction) => {
    begun.resolve(transaction as unknown as Session['db'])
    await end.promise
  })
  done.catch(begun.reject)

  const id = randomUUID()
  this.sessions[id] = {
    db: await begun.promise,
    resolve: () => {
      end.resolve()
      return done
    },
    // Payload calls this after a failed `resolve` too, and expects the failure from here.
    reject: async () => {
      end.reject(rolledBack)
      await done.catch((reason) => {
        if (reason !== rolledBack) throw reason
      })
    },
  }
  return id
}

const rolledBack = Symbol('rolled back')
