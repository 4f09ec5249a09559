import { expect, test } from 'vitest'
import { openWindow } from '../../support/browser.ts'
import { type Desk, signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { listFaults } from '../../support/screens/axe.ts'
import { untilAwake, untilStill } from '../../support/screens/still.ts'

const words = { deck: '谁看完谁放回来。', sentence: '书架是居民自己钉的。' }

/** Opens the first page of this list that is a document's. */
const openFirst = async ({ open, page }: Desk, list: string): Promise<void> => {
  await open(list)
  await page.locator('.table tbody a').first().click()
  await page.waitForURL((url) => /[0-9a-f]{8}-/.test(url.pathname))
}

/** Ten screens, each with how somebody comes to it. */
const toScreens = (at: () => Scene) => {
  const signIn = (account: string) => signInAt(at(), account)
  const opened = (account: string, path: string) => async () => {
    const desk = await signIn(account)
    await desk.open(path)
    await untilAwake(desk.page)
    return desk.page
  }
  const writeAndSubmit = async (title: string): Promise<string> => {
    const writer = await signIn('contributor-371002')
    const path = await writeStory(writer, { title, ...words })
    await writer.take('submit')
    await writer.sees('审核中')
    return path
  }
  return {
    'the page where one signs in': async () => {
      const { page } = await openWindow(at().browser)
      await page.goto(`${at().stage.cmsUrl}/admin/login`)
      return page
    },
    'the desk of a contributor': opened('contributor-371002', ''),
    'the desk of a chief editor': opened('chief-editor', ''),
    'a list': opened('city-reviewer', '/collections/stories'),
    'a form': opened('contributor-371002', '/collections/stories/create'),
    'a document and why it goes back': async () => {
      const path = await writeAndSubmit('门前的一排长椅')
      const { open, page } = await signIn('district-reviewer-371002')
      await open(path)
      await page.locator('[data-transition="request-changes"]').click()
      await page.locator('[role=group].exemplar-review__form textarea').waitFor()
      return page
    },
    'what differs between two editions': async () => {
      const chief = await signIn('chief-editor')
      await openFirst(chief, '/collections/stories?where[review.state][equals]=published')
      const path = new URL(chief.page.url()).pathname.replace(/^\/admin/, '')
      await chief.open(`${path}/compare`)
      await chief.page.locator('.exemplar-difference').waitFor()
      return chief.page
    },
    'the board of a round': async () => {
      const chief = await signIn('chief-editor')
      await openFirst(chief, '/collections/rounds')
      await chief.open(`${new URL(chief.page.url()).pathname.replace(/^\/admin/, '')}/board`)
      await chief.page.locator('.exemplar-round').first().waitFor()
      return chief.page
    },
    'where a sheet is imported': opened('administrator', '/collections/communities/import'),
    "one's own account": opened('contributor-371002', '/account'),
  }
}

/** Who hears the screens read aloud, sees little or has no mouse finds each part by its name. */
export const tellAxe = (at: () => Scene): void => {
  test.each(Object.entries(toScreens(at)))('axe finds nothing in %s', async (_, open) => {
    const page = await open()
    await untilStill(page)
    expect(await listFaults(page)).toEqual([])
  })
}
