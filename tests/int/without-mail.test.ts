import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { startCms } from '../support/cms.ts'
import { findFreePort } from '../support/free-port.ts'
import { act, openNewsroom, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'

type Upkeep = {
  mail: { isConfigured: boolean; waiting: number; failed: number; sentAt?: string; unsent: number }
  backups?: object
}

test('a mail server that nobody reaches is told in words, and nothing of where it is', async () => {
  const port = await findFreePort()
  const other = await startCms({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'exemplar@example.com' })
  try {
    const { administrator } = await openNewsroom(toLocalOffice(other))
    const { body } = await administrator.post<{ outcome: string; zh: string }>('/api/upkeep/test-mail', {})
    expect([body.outcome, body.zh]).toEqual(['failed', expect.stringContaining('连不上邮件服务器')])
    expect(JSON.stringify([body, (await administrator.get('/api/upkeep')).body])).not.toContain(String(port))
  } finally {
    await other.close()
  }
})

test('a mail server whose certificate nobody vouches for is told as that, and not as one that is out of reach', async () => {
  const server = new SMTPServer({ secure: true, authOptional: true })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  server.on('error', () => {})
  const other = await startCms({ SMTP_URL: `smtps://127.0.0.1:${port}`, MAIL_FROM: 'exemplar@example.com' })
  try {
    const { administrator } = await openNewsroom(toLocalOffice(other))
    const { body } = await administrator.post<{ outcome: string; zh: string }>('/api/upkeep/test-mail', {})
    expect([body.outcome, body.zh]).toEqual(['failed', expect.stringContaining('核对加密方式和证书')])
  } finally {
    await other.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
})

test('what is noted of backups and cannot be read is told as that, and not as none', async () => {
  const other = await startCms()
  try {
    const { administrator } = await openNewsroom(toLocalOffice(other))
    const read = async () => (await administrator.get<{ backups?: unknown }>('/api/upkeep')).body.backups
    const path = join(other.settings.dataFolder, 'last-backup.json')
    for (const text of ['{"made":', '{"made":{"at":"gestern"}}']) {
      await writeFile(path, text)
      expect(await read()).toBe('unreadable')
    }
    await rm(path)
    await mkdir(path)
    expect(await read()).toBe('unreadable')
    await rm(path, { recursive: true })
    expect(await read()).toBeUndefined()
  } finally {
    await other.close()
  }
})

test('without a mail service that is said, and what was not mailed is counted and does not wait', async () => {
  const silent = await startCms()
  try {
    const quiet = await openNewsroom(toLocalOffice(silent))
    const id = await write(quiet, { title: '没有人收信' })
    await act(quiet.contributor, id, { transition: 'submit' })
    const readQuiet = async () => (await quiet.administrator.get<Upkeep>('/api/upkeep')).body
    await expect.poll(async () => (await readQuiet()).mail.unsent, { timeout: 15_000 }).toBeGreaterThan(0)
    const { backups, mail } = await readQuiet()
    expect(mail).toMatchObject({ isConfigured: false, waiting: 0, failed: 0 })
    expect(mail.sentAt).toBeUndefined()
    expect(backups).toBeUndefined()
    const { body } = await quiet.administrator.post<{ outcome: string }>('/api/upkeep/test-mail', {})
    expect(body.outcome).toBe('no-service')
  } finally {
    await silent.close()
  }
})
