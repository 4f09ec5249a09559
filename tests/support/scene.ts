import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import type { Stage } from './stage.ts'

/** The whole product, and a browser to see it in. */
export type Scene = { readonly stage: Stage; readonly browser: Browser }

export const openScene = async (start: Promise<Stage>): Promise<Scene> => {
  const [stage, browser] = await Promise.all([start, openBrowser()])
  return { stage, browser }
}

export const closeScene = async (scene: Scene | undefined): Promise<void> => {
  await scene?.browser.close()
  await scene?.stage.stop()
  await scene?.stage.remove()
}
