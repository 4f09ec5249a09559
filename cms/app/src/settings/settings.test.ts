import { expect, test } from 'vitest'
import { SettingsError, toSettings } from './settings.ts'

const refuse = (environment: Record<string, string>): string => {
  try {
    toSettings(environment, '/srv/exemplar')
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  throw new Error('accepted')
}

test('an empty environment gives everything a place', () => {
  expect(toSettings({}, '/srv/exemplar')).toEqual({
    dataFolder: '/srv/exemplar/data',
    database: { kind: 'sqlite', url: 'file:/srv/exemplar/data/exemplar.sqlite' },
    cmsPort: 3000,
    sitePort: 4321,
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    siteBase: '/',
    demo: true,
    trustedProxies: [],
    quietDays: 31,
    desk: { name: '精致幸福社区' },
    remindAt: '18:00',
    logLevel: 'info',
  })
})

test('whose desk it is, and whom to call: hours without a telephone help nobody', () => {
  const bureau = { DESK_NAME: '幸福社区', DESK_BUREAU: '某市民政局', DESK_TELEPHONE: '0000-0000' }
  expect(toSettings({ ...bureau, DESK_HELP: '工作日' }, '/srv').desk).toEqual({
    ...{ name: '幸福社区', bureau: '某市民政局', help: { telephone: '0000-0000', about: '工作日' } },
  })
  expect(() => toSettings({ DESK_HELP: '工作日' }, '/srv')).toThrow(/DESK_TELEPHONE/)
  expect(() => toSettings({ DESK_PHONE: '0000' }, '/srv')).toThrow(/DESK_PHONE/)
})

test('an empty variable counts as unset, and addresses follow the ports', () => {
  const settings = toSettings({ CMS_PORT: '8080', CMS_URL: '', S3_BUCKET: '  ' }, '/srv')
  expect(settings.cmsUrl).toBe('http://localhost:8080')
  expect(settings).not.toHaveProperty('s3')
})

test('a misspelt name is refused with the nearest known one', () => {
  expect(refuse({ EXEMPLAR_DEMO_PASWORD: 'x' })).toContain('EXEMPLAR_DEMO_PASSWORD')
  expect(refuse({ S3_BUKET: 'x' })).toContain('S3_BUCKET')
})

test('the password of an account, set for checking the review log, is taken for no misspelt setting', () => {
  expect(toSettings({ EXEMPLAR_PASSWORD: 'a long password' }, '/srv').demoPassword).toBeUndefined()
  expect(refuse({ EXEMPLAR_PASSWORT: 'a long password' })).toContain('EXEMPLAR_DEMO_PASSWORD')
})

test('other programs’ variables are none of our business', () => {
  expect(() => toSettings({ PATH: '/bin', HOME: '/root' }, '/srv')).not.toThrow()
})

test('every fault is told at once, in both languages', () => {
  const message = refuse({ CMS_PORT: 'abc', SITE_BASE: 'jzxfsq', EXEMPLAR_DEMO: 'yes' })
  for (const part of [
    'CMS_PORT',
    'SITE_BASE',
    'EXEMPLAR_DEMO',
    '须形如',
    'must look like',
    '期望',
    'expected',
  ])
    expect(message).toContain(part)
})

test('a MongoDB address that would run without transactions is refused with what to add', () => {
  expect(refuse({ DATABASE_URI: 'mongodb://db:27017/exemplar' })).toContain('?replicaSet=rs0')
  expect(refuse({ DATABASE_URI: 'mongodb://db/exemplar?tls=true' })).toContain('&replicaSet=rs0')
  const accepted = { DATABASE_URI: 'mongodb://db/exemplar', MONGODB_WITHOUT_TRANSACTIONS: 'accepted' }
  expect(toSettings(accepted, '/srv').database).toMatchObject({
    kind: 'mongodb',
    withoutTransactions: 'accepted',
  })
  expect(toSettings({ DATABASE_URI: 'mongodb://db/x?replicaSet=rs0' }, '/srv').database.kind).toBe('mongodb')
})

test('instances of the site are origins, each once', () => {
  const instances = 'http://10.0.0.5:4321, http://10.0.0.6:4321/,http://10.0.0.5:4321'
  expect(toSettings({ SITE_INSTANCES: instances }, '/srv').siteInstances).toEqual([
    'http://10.0.0.5:4321',
    'http://10.0.0.6:4321',
  ])
  for (const wrong of [
    '10.0.0.5',
    'http://a/b',
    'http://a:b@c',
    'http://a?b',
    'ftp://a',
    'http://a,,http://b',
  ])
    expect(refuse({ SITE_INSTANCES: wrong }), wrong).toContain('SITE_INSTANCES')
})

test('S3 is set whole or not at all', () => {
  expect(refuse({ S3_BUCKET: 'media', S3_REGION: 'cn' })).toContain('S3_ACCESS_KEY_ID')
  const whole = { S3_BUCKET: 'media', S3_REGION: 'cn', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }
  expect(toSettings(whole, '/srv').s3).toEqual({
    bucket: 'media',
    region: 'cn',
    accessKeyId: 'a',
    secretAccessKey: 'b',
  })
})

test('mail takes a server and a sender, together', () => {
  expect(refuse({ SMTP_URL: 'smtp://mail.example.com' })).toContain('MAIL_FROM')
  expect(refuse({ MAIL_FROM: 'office@example.com' })).toContain('SMTP_URL')
  expect(refuse({ SMTP_URL: 'http://mail.example.com', MAIL_FROM: 'office@example.com' })).toContain(
    'SMTP_URL',
  )
  const mail = { url: 'smtp://mail.example.com', from: 'office@example.com' }
  expect(toSettings({ SMTP_URL: mail.url, MAIL_FROM: mail.from }, '/srv').mail).toEqual(mail)
  // What a login shell sets is not meant for us.
  expect(() => toSettings({ MAIL: '/var/mail/root' }, '/srv')).not.toThrow()
})

test('proxies that are trusted are addresses and networks', () => {
  const { trustedProxies } = toSettings({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,2001:db8::1' }, '/srv')
  expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1'])
  for (const wrong of ['proxy.example', '10.0.0.0/40', '127.0.0.1 127.0.0.2', '*'])
    expect(refuse({ TRUSTED_PROXIES: wrong })).toContain('TRUSTED_PROXIES')
})
