import { describe, expect, test } from 'vitest'
import { span } from './body.ts'

const isTaken = (href: string) => span.safeParse({ text: '详情', href }).success

describe('the address of a link', () => {
  test.each(['/', '/standards/3', '/stories?standard=3#list', '/新闻', 'https://example.gov.cn/a'])(
    'may be %s',
    (href) => expect(isTaken(href)).toBe(true),
  )

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/a\\b',
    '/ /evil.example',
  ])('may not leave the site as %j', (href) => expect(isTaken(href)).toBe(false))

  test.each(['javascript:alert(1)', 'stories', '', 'ftp://example.com/'])('may not be %j', (href) =>
    expect(isTaken(href)).toBe(false),
  )
})
