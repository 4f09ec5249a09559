import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { databaseKind } from '../support/settings.ts'

let cms: Cms

beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.close())

const createDistrict = (code: number) =>
  cms.payload.create({
    collection: 'districts',
    data: { code: String(code), name: `区${code}`, codeKind: 'statistical' },
  })

const countDistricts = async () => (await cms.payload.count({ collection: 'districts' })).totalDocs

test('fifty who write at once all succeed', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, index) => createDistrict(100_000 + index)))
  expect(await countDistricts()).toBe(50)
})

test('readers see nothing of an open transaction and do not wait for it', async () => {
  const before = await countDistricts()
  const req = await createLocalReq({}, cms.payload)
  await initTransaction(req)
  await cms.payload.create({
    collection: 'districts',
    data: { code: '200000', name: '区', codeKind: 'statistical' },
    req,
  })
  expect(await countDistricts()).toBe(before)
  await killTransaction(req)
  expect(await countDistricts()).toBe(before)
})

test('a transaction is there whole once it is committed', async () => {
  const before = await countDistricts()
  const req = await createLocalReq({}, cms.payload)
  await initTransaction(req)
  for (const code of ['300000', '300001'])
    await cms.payload.create({
      collection: 'districts',
      data: { code, name: '区', codeKind: 'statistical' },
      req,
    })
  await commitTransaction(req)
  expect(await countDistricts()).toBe(before + 2)
})

type Sessions = Record<string, { db: { run: (statement: string) => Promise<unknown> } }>

test.runIf(databaseKind === 'sqlite')(
  'a commit that the database refuses is not told as a success',
  async () => {
    const req = await createLocalReq({}, cms.payload)
    await initTransaction(req)
    const { sessions } = cms.payload.db as unknown as { sessions: Sessions }
    const session = sessions[String(await req.transactionID)]
    await session?.db.run('PRAGMA defer_foreign_keys = ON')
    await session?.db.run(`INSERT INTO communities (id, name, district_id) VALUES ('x', 'x', 'nowhere')`)
    await expect(commitTransaction(req)).rejects.toThrow('FOREIGN KEY')
    await createDistrict(400_000)
    expect((await cms.payload.count({ collection: 'communities' })).totalDocs).toBe(0)
  },
)
