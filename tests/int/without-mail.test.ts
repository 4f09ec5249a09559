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
