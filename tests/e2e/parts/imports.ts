import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { countActs, expectHandwork } from '../../support/acts.ts'
import { signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { type Rows, readWorkbook, toWorkbook } from '../../support/workbook.ts'

/** Chooses a sheet that stands in `folder` through the file chooser of the browser, and waits until it was looked at. */
const choose = async (page: Page, folder: string, rows: Rows): Promise<void> => {
  const file = join(folder, '社区名录.xlsx')
  await writeFile(file, toWorkbook(rows))
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByText(/^(选择表格|换一个表格)$/).click(),
  ])
  await chooser.setFiles(file)
  await page.locator('[data-import-step="read"]').waitFor()
}

/** What stands in a file that a link hands out. */
const download = async (page: Page, link: string): Promise<Rows> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(link).click()])
  return readWorkbook(new Uint8Array(await readFile(await file.path())))
}

const names = Array.from({ length: 325 }, (_none, index) => `导入${index + 1}社区`)
const districts = ['环翠区', '文登区', '荣成市', '乳山市']

/** The communities of a city from a sheet, 325 at once, and back. */
export const tellImports = (at: () => Scene): void => {
  test('the communities of a city come in by one sheet, and are taken back as a whole', async () => {
    const desk = await signInAt(at(), 'chief-editor')
    const { page } = desk
    const folder = await mkdtemp(join(tmpdir(), 'exemplar-import-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await desk.open('/collections/communities')
    const before = (await download(page, '[data-list-door="export"]')).length
    await page.locator('[data-list-door="import"]').click()
    await page.waitForURL('**/collections/communities/import')
    const template = await download(page, '[data-template]')
    expect(template.at(-1)).toEqual(['*社区', '*区市', '户数', '居民人数', '读音', '曾用名'])

    const rows = names.map((name, index): Rows[number] => [
      name,
      districts[index % 4] ?? '',
      ...[500 + index, 1500 + index],
    ])
    await choose(page, folder, [
      ['示例市社区名录'],
      ['社区', '区市', '户数', '人口'],
      ...rows.with(9, ['某社区', '某区', 1, 2]),
    ])
    await page.getByText('有1处需要更正，更正以前一行也不记。').waitFor()
    expect(await page.locator('[data-faults] tbody td').nth(1).innerText()).toBe('B12')
    expect(await page.locator('[data-confirm-import]').count()).toBe(0)

    await desk.open('/collections/communities')
    const acts = await countActs(page, async () => {
      await page.locator('[data-list-door="import"]').click()
      await page.waitForURL('**/collections/communities/import')
      await choose(page, folder, [['示例市社区名录'], ['社区', '区市', '户数', '人口'], ...rows])
      await page.getByText('新增325行，改动0行，0行与现有内容一致。').waitFor()
      await page.locator('[data-confirm-import]').click()
    })
    expectHandwork('325 communities', acts)
    await page.getByText('已导入：新增325条，改动0条，已全部记入。').waitFor()
    await desk.open('/collections/communities')
    expect(await download(page, '[data-list-door="export"]')).toHaveLength(before + 325)

    await desk.open('/collections/communities/import')
    await page.locator('[data-undo="ask"]').click()
    await page.locator('[data-undo="confirm"]').click()
    await page.locator('[data-last-import="undone"]').waitFor()
    await desk.open('/collections/communities')
    expect(await download(page, '[data-list-door="export"]')).toHaveLength(before)
    desk.leave()
  })
}
