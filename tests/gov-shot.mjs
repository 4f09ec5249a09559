import { chromium } from 'playwright-core'
const [, , mode, ...paths] = process.argv
const widths = { w: [1440, false, 'light'], m: [768, false, 'light'], p: [360, false, 'light'], d: [1440, false, 'dark'], e: [360, true, 'light'] }
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const key of mode) {
  const [width, elder, colorScheme] = widths[key]
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  if (elder) await context.addCookies([{ name: 'reading', value: 'elder', url: 'http://127.0.0.1:4491' }])
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(`http://127.0.0.1:4491${path}`)
    await page.screenshot({ path: `/tmp/gov/${path.replaceAll('/', '_')}-${key}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close()
