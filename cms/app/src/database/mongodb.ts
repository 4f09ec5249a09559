import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import type { DatabaseSettings } from '../settings/settings.ts'
import { openTransactionsAtOnce } from './open-transactions.ts'

type MongoSettings = Extract<DatabaseSettings, { kind: 'mongodb' }>

/**
 * MongoDB. Connecting ends when every index is built: until then a unique one guards nothing. Rejects where the server
 * has no transactions, unless the settings accept that.
 */
export const toMongodb = ({ url, withoutTransactions }: MongoSettings): DatabaseAdapterObj =>
  mongooseAdapter({
    url,
    ensureIndexes: true,
    // Mongoose would build the same indexes a second time in the background.
    connectOptions: { autoIndex: false },
    afterOpenConnection: async (adapter) => {
      if (withoutTransactions === 'refused') await proveTransactions(adapter)
      openTransactionsAtOnce(adapter, probe)
    },
  })

const probe = 'exemplar-transaction-probe'

/** Writes in a transaction, takes it back, and looks: a server that only pretends would keep the row. */
const proveTransactions = async (adapter: MongooseAdapter): Promise<void> => {
  // Without it Payload uses no transactions, whatever the server can do. A mongodb+srv address may bring it along.
  if (!adapter.connection.getClient().options.replicaSet) throw new TransactionsMissingError()
  const session = await adapter.connection.startSession()
  const collection = adapter.connection.collection(probe)
  try {
    session.startTransaction()
    const { insertedId } = await collection.insertOne({ at: new Date() }, { session })
    await session.abortTransaction()
    const kept = await collection.deleteOne({ _id: insertedId })
    if (kept.deletedCount > 0) throw new Error('rolled back, and yet the row is there')
  } catch (error) {
    throw new TransactionsMissingError(error)
  } finally {
    await session.endSession()
  }
}

class TransactionsMissingError extends Error {
  constructor(cause?: unknown) {
    super(
      '这台MongoDB不支持事务，发布与公报可能不一致，已停止启动。请使用副本集（单台亦可：启动 mongod 时加 --replSet rs0，并执行 rs.initiate()），DATABASE_URI 末尾写 replicaSet=rs0；确要不用事务，另设 MONGODB_WITHOUT_TRANSACTIONS=accepted。 / ' +
        'This MongoDB has no transactions; not started. Use a replica set (one server is enough: mongod --replSet rs0, then rs.initiate()) and put replicaSet=rs0 into DATABASE_URI, or set MONGODB_WITHOUT_TRANSACTIONS=accepted if that is wanted.',
      { cause },
    )
    this.name = 'TransactionsMissingError'
  }
}
