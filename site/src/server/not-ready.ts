import type { Answer } from './answer.ts'

const page = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>本站正在准备内容</title>
<h1>本站正在准备内容</h1>
<p>网站刚刚启动，正在收取并核对公报，请稍后刷新。</p>
</html>
`

/** What every page says before the gazette was taken in for the first time. */
export const notReady: Answer = {
  status: 503,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' },
  body: Buffer.from(page),
}
