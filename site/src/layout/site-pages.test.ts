import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ownPages } from '@exemplar/shared/site-pages'
import { expect, test } from 'vitest'

const pages = join(import.meta.dirname, '../pages')

test.each(ownPages)(
  'the content check calls no page dead that is there, and none there that is not: %s',
  (page) => {
    const files = [`${page}/index.astro`, `${page}.astro`].map((file) => join(pages, file))
    expect(files.some(existsSync)).toBe(true)
  },
)
