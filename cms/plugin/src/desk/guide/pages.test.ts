import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guide } from './pages.ts'

const sources = [join(import.meta.dirname, '../..'), join(import.meta.dirname, '../../../../../shared/src')]
/** Payload’s own words, by its Chinese. */
const ofPayload = ['忘记密码']
const pages = Object.values(guide).flat()

test('what it calls a button or a list by is what stands there', () => {
  const words = sources
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('guide') && !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const named = pages.flatMap(({ text }) => [...text.zh.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name))
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((name) => !ofPayload.includes(name) && !words.includes(`'${name}'`))).toEqual([])
})

test('a page is read in a breath', () => {
  expect(pages.filter(({ text }) => text.zh.length > 130).map(({ title }) => title.zh)).toEqual([])
})
