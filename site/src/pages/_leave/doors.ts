import { services } from '../../layout/columns.ts'
import { ownDoors, toOwnDoorPath } from '../../layout/leaving.ts'
import { findLicenceAddress } from '../../machines/data/write.ts'
import { settings } from '../../server/settings.ts'

/** A link outward that stands on pages and in no document: where it leads, what that is, and the way back. */
export type Door = {
  readonly path: string
  readonly href: string
  readonly says: string
  readonly back: { readonly path: string; readonly title: string }
}

/** The one of a name; undefined where there is none, or the site was not given where it leads. */
export const findDoor = (name: string | undefined): Door | undefined => {
  const key = ownDoors.find((one) => one === name)
  const door = key && doors[key]()
  return door && { ...door, path: toOwnDoorPath(key) }
}

const toDoor = (
  href: string | undefined,
  door: Omit<Door, 'path' | 'href'>,
): Omit<Door, 'path'> | undefined => (href === undefined ? undefined : { href, ...door })

const doors = {
  mark: () =>
    toDoor(settings().organMarkUrl, {
      says: '“党政机关”标识写明本站由党政机关开办，是不是真的，在下面这个网页上核对。它属于核发标识的机构，不在本站，内容由那个机构负责。',
      back: { path: '/', title: '返回首页' },
    }),
  licence: () =>
    toDoor(findLicenceAddress(), {
      says: '开放数据的使用许可写在下面这个网页上。它不在本站，内容由发布许可的一方负责。',
      back: { path: services.data.path, title: '返回开放数据' },
    }),
} satisfies Record<(typeof ownDoors)[number], () => Omit<Door, 'path'> | undefined>
