import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rewriteHtml, rewriteStyle } from './rewrite.ts'

const toOther = (link: string) => (link.startsWith('/') ? `/m${link}` : undefined)
const rewrite = (html: string) => rewriteHtml(html, toOther, (style) => rewriteStyle(style, toOther))

test.each([
  [
    '<a class="plain" href="/stories?a=1&#38;b=2">一</a>',
    '<a class="plain" href="/m/stories?a=1&#38;b=2">一</a>',
  ],
  ['<a href="/x?q=&#34;">', '<a href="/m/x?q=&#34;">'],
  ['<a href="/x?a=1&amp;b=2">', '<a href="/m/x?a=1&#38;b=2">'],
  ['<a href="https://example.com/">', '<a href="https://example.com/">'],
  ['<a href="#main">', '<a href="#main">'],
  [
    '<img src="/a.webp" srcset="/a.webp 640w, /b.webp 1280w" alt>',
    '<img src="/m/a.webp" srcset="/m/a.webp 640w, /m/b.webp 1280w" alt>',
  ],
  ['<video src="/f.mp4" controls></video>', '<video src="/m/f.mp4" controls></video>'],
  [
    '<link rel="icon" href="/icon.svg" type="image/svg+xml"/>',
    '<link rel="icon" href="/m/icon.svg" type="image/svg+xml"/>',
  ],
  ['<img alt="写作 src= 与 href=" src="/a.webp">', '<img alt="写作 src= 与 href=" src="/m/a.webp">'],
  [
    '<img alt=" src=" srcset="/a.webp 1x" src="/b.webp">',
    '<img alt=" src=" srcset="/m/a.webp 1x" src="/m/b.webp">',
  ],
  ['<meta property="og:image" content="/a.png">', '<meta property="og:image" content="/m/a.png">'],
  ['<meta name="Url" content="/x">', '<meta name="Url" content="/m/x">'],
  ['<meta name="Image" content="/a.webp">', '<meta name="Image" content="/m/a.webp">'],
  ['<meta property="og:url" content="/x" />', '<meta property="og:url" content="/m/x" />'],
  [
    '<style>@font-face{src:url("/a.woff2") format("woff2")}</style>',
    '<style>@font-face{src:url("/m/a.woff2") format("woff2")}</style>',
  ],
])('%s', (html, expected) => {
  expect(rewrite(html)).toBe(expected)
})

test.each([
  '<p>写作 &lt;a href="/x"&gt; 的样子</p>',
  '<meta name="description" content="见 <a href=&#34;/x&#34;> 与 > 号">',
  '<meta name="description" content="/bin/sh 是一个文件">',
  '<meta property="og:title" content="/x 的标题">',
  '<meta property="og:image:alt" content="/x">',
  '<p content="/x">文</p>',
  '<p title="a > b <a href=&#34;/x&#34;">文</p>',
  '<script type="application/ld+json">{"a":"<a href=\\"/x\\">"}</script><p>后</p>',
  '<p data-href="/x" hrefs="/x">文</p>',
  '<!-- a > b --><p>1 < 2</p>',
])('leaves what only looks like a link: %s', (html) => {
  expect(rewrite(html)).toBe(html)
})

test('a sheet of which no link is another is the same, byte for byte', () => {
  const sheet = "@font-face{src:url(/a.woff2)}p{background:url('/b.webp')}"
  expect(rewriteStyle(sheet, (link) => link)).toBe(sheet)
  expect(rewriteStyle(sheet, (link) => (link === '/a.woff2' ? '/c.woff2' : link))).toBe(
    '@font-face{src:url("/c.woff2")}p{background:url(\'/b.webp\')}',
  )
})

/** As Astro writes a text and a value. */
const toText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const toValue = (value: string) => value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')

test('whatever texts and values are, the link between them is changed and nothing else', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<a href="/x">',
      '/x',
      ' src=',
      ' href=',
      '"',
      '&#34;',
      '</style>',
      ' href="/x"',
      '<style>',
    ),
  )
  fc.assert(
    fc.property(word, word, word, (text, value, query) => {
      const build = (link: string) =>
        `<p title="${toValue(value)}">${toText(text)}</p><a data-x="${toValue(value)}" href="${toValue(link)}">${toText(text)}</a>`
      expect(rewrite(build(`/x?${query}`))).toBe(build(`/m/x?${query}`))
    }),
  )
})
