import { expect } from 'vitest'
import { act, readStatus, toEditorState } from './newsroom.ts'
import { type RoundScene, sitAtBoard } from './round-scene.ts'

type Drafted = 'public-notice' | 'final-result' | 'referral'

/** Tries an announcement out on the board, drafts it from there, and has it reviewed by three others and published. */
export const draft = async (
  scene: RoundScene,
  { kind, ...more }: { readonly kind: Drafted; readonly dated: string; readonly notice?: object },
): Promise<void> => {
  const { group, office, publisher, secondReviewer, thirdReviewer } = scene.people
  const { page } = await sitAtBoard(scene, 'office')
  await page.locator(`[data-try="${kind}"]`).click()
  const tried = page.locator(`[data-tried="${kind}"]`)
  await tried.getByText('记录齐了').waitFor()
  const lines = tried.locator(kind === 'referral' ? 'li' : 'tbody tr')
  expect(await lines.allInnerTexts()).toEqual([expect.stringContaining('海晏社区')])
  if (kind === 'final-result') await page.locator('[data-genre]').selectOption({ label: '通报' })
  await page.locator(`[data-draft="${kind}"]`).click()
  await page.waitForURL((url) => /announcements\/[\w-]+$/.test(url.pathname))
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.locator('.exemplar-review').waitFor()
  const { title } = (await office.get<{ title: string }>(`/api/announcements/${id}?depth=0`)).body
  expect(title).toMatch(kind === 'public-notice' ? /的公示$/ : /的通报$/)
  const words = {
    deck: '评选结果。',
    issuer: '领导小组（示例）',
    editor: '示例编辑',
    body: toEditorState('现将名单公布如下。'),
  }
  const written = await office.patch(`/api/announcements/${id}`, { ...words, slug: kind, ...more })
  expect(written.status).toBe(200)
  await act(office, id, { transition: 'submit' }, 'announcements')
  for (const person of [secondReviewer, thirdReviewer, group])
    await act(person, id, { transition: 'approve' }, 'announcements')
  await act(publisher, id, { transition: 'publish' }, 'announcements')
  expect((await readStatus(office, id, 'announcements')).state).toBe('published')
}
