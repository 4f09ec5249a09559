/** A page that leads on at once, and says so to whoever is not led. */
export const toWayOn = (link: string): string => {
  const address = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<title>地址已经变更</title>
<p>这个地址已经变更，<a href="${address}">请到新的地址阅读</a>。</p>
</html>
`
}
