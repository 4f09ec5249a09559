import { expect, test } from 'vitest'
import { signInAt, writeStory } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'

export const tellVoiding = (at: () => Scene): void => {
  test('a new name of a community asks first, keeps the form, and then voids what it shows', async () => {
    const writer = await signInAt(at(), 'contributor-371002')
    const path = await writeStory(writer, {
      ...{ title: '改名时在审的一篇', deck: '楼前添了一把长椅。', sentence: '楼前添了一把长椅。' },
    })
    await writer.take('submit')
    await writer.sees('审核中')
    const address = `/api${path.replace('/collections', '')}?depth=1`
    const read = async (url: string) => (await fetch(url)).json()
    const { community } = (await writer.page.evaluate(read, address)) as { community: { id: string } }
    writer.leave()

    const { open, page, leave } = await signInAt(at(), 'administrator')
    await open(`/collections/communities/${community.id}`)
    await page.locator('#field-name').fill('海源社区（示例）')
    await page.locator('#action-save').click()
    const question = page.locator('#exemplar-voids-editions')
    await question.getByText('《改名时在审的一篇》').waitFor()
    await question.locator('#confirm-cancel').click()
    expect(await page.locator('#field-name').inputValue()).toBe('海源社区（示例）')
    await page.locator('#action-save').click()
    const saved = page.waitForResponse((response) => response.url().includes('voids='))
    await question.locator('#confirm-action').click()
    expect((await saved).status()).toBe(200)
    await open(path)
    await page.locator('.exemplar-review').getByText('草稿', { exact: true }).first().waitFor()
    leave()
  })
}
