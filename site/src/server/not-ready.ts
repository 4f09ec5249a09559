import type { WholeAnswer } from './answer.ts'
import { toLonePolicy } from './policy.ts'

/** The inks of the pages, written out: this page may load nothing. */
const style = `
:root { color-scheme: light dark; --paper: #fafaf7; --ink: #16181b; }
@media (prefers-color-scheme: dark) { :root { --paper: #131416; --ink: #ece9e1; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.8 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { border-top: 12px solid; padding: 3rem 1.2rem; max-width: 38em; margin-inline: auto; }
h1 { font: 900 2rem/1.3 "Noto Serif SC", "Songti SC", SimSun, serif; margin: 0 0 0.8rem; }
p { margin: 0; }
`
const page = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>本站正在准备内容</title>
<style>${style}</style>
<main>
<h1>本站正在准备内容</h1>
<p>正在收取并核对公报，核对完毕即开放，请稍后刷新。</p>
</main>
</html>
`
/** What every page says before the gazette was taken in for the first time, and while a replica is made anew. */
export const notReady: WholeAnswer = {
  status: 503,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': toLonePolicy([style]),
    'cache-control': 'no-store',
    'retry-after': '5',
  },
  body: Buffer.from(page),
}
