import { expect, test } from 'vitest'
import { toSettings } from './to-settings.ts'

test('without any variable the settings are those of a machine of one’s own', () => {
  expect(toSettings({}, '/srv/exemplar')).toEqual({
    dataFolder: '/srv/exemplar/data',
    sitePort: 4321,
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    siteBase: '/',
    siteSecret: undefined,
    fingerprint: undefined,
    siteIdCode: '',
    icpNumber: '',
    psbNumber: '',
    dataLicence: '',
    organMarkUrl: undefined,
    correctionMail: undefined,
  })
})

test('empty variables count as unset, slashes at the end of addresses are dropped, other names are left alone', () => {
  const environment = {
    SITE_PORT: ' ',
    CMS_URL: 'https://cms.example/',
    SITE_BASE: '/jzxfsq/',
    SITE_X: 'y',
    DATA_DIR: '/d',
  }
  expect(toSettings(environment, '/')).toMatchObject({
    ...{ sitePort: 4321, cmsUrl: 'https://cms.example', siteBase: '/jzxfsq/', dataFolder: '/d' },
  })
})

test('every fault is named at once, in Chinese and English', () => {
  const environment = { SITE_PORT: '99999', CMS_URL: 'ftp://x', SITE_BASE: 'jzxfsq', SITE_SECRET: 'short' }
  expect(() => toSettings(environment, '/')).toThrow(
    /环境变量.*settings refused[\s\S]*SITE_PORT[\s\S]*CMS_URL[\s\S]*SITE_BASE: 须形如.*must look like[\s\S]*SITE_SECRET: 至少32个字符/,
  )
})

test('a fingerprint is read however it was typed, and one that is none is refused with a sentence', () => {
  const GAZETTE_FINGERPRINT = '8F3A-0C11:9d2e 77b0 5A4C 1E9F 0b6d c2a8'
  expect(toSettings({ GAZETTE_FINGERPRINT }, '/').fingerprint).toBe('8f3a 0c11 9d2e 77b0 5a4c 1e9f 0b6d c2a8')
  for (const none of ['8f3a 0c11', `${GAZETTE_FINGERPRINT} ff`, 'x'.repeat(32)])
    expect(() => toSettings({ GAZETTE_FINGERPRINT: none }, '/')).toThrow(
      /GAZETTE_FINGERPRINT: 须是公报首个公钥的指纹.*must be the fingerprint/,
    )
})

test('the mark of an organ of the state is a page of the place that gives it, and nothing else', () => {
  const ORGAN_MARK_URL = 'https://bszs.conac.cn/sitename?method=show&id=0D0B77DBD5666A3EE053012819ACD529'
  expect(toSettings({ ORGAN_MARK_URL }, '/').organMarkUrl).toBe(ORGAN_MARK_URL)
  for (const none of ['https://example.com/?id=1', 'https://bszs.conac.cn/', 'bszs.conac.cn/sitename?id=1'])
    expect(() => toSettings({ ORGAN_MARK_URL: none }, '/')).toThrow(/ORGAN_MARK_URL/)
})
