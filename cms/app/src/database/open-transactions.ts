import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/**
 * Opens a transaction on the server before anything uses it. The driver opens it with the first command, and Payload
 * may send several at once: one that overtook the first was answered “no such transaction”, and the save was lost.
 */
export const openTransactionsAtOnce = (adapter: MongooseAdapter, collection: string): void => {
  const begin = adapter.beginTransaction
  adapter.beginTransaction = async (options) => {
    const id = await begin.call(adapter, options)
    const session = id === null ? undefined : adapter.sessions[id]
    if (session) await adapter.connection.collection(collection).findOne({}, { session })
    return id
  }
}
