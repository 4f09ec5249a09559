import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Without these Chromium asks its maker's hosts for things. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** In the order of what they cost: the shell draws no window of a browser around what is opened in it. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The machine's own Chromium, headless, with a profile of its own. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM ?? programs.find(existsSync)
  return chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) })
}

/** A window of somebody who reads Chinese, and what it asked of other hosts than those it was sent to. */
export const openWindow = async (
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; strangers: string[] }> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(120_000)
  const strangers: string[] = []
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost' && hostname !== '127.0.0.1')
      strangers.push(request.url())
  })
  return { context, page: await context.newPage(), strangers }
}
