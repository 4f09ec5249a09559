import './jitless.ts'
import { checkEd25519By } from '@exemplar/shared/gazette/signature'
import { findObstacle } from './can-check.ts'
import { checkEd25519 } from './ed25519.ts'
import { startVerify } from './start.ts'

checkEd25519By(checkEd25519)
const root = document.querySelector<HTMLElement>('[data-verify]')
/** In a bundle: a browser lets no page that lies on a disk read the files beside it. */
const onDisk =
  location.protocol === 'file:'
    ? '这一页是从文件夹里打开的，浏览器不让它读旁边的文件，在这里核不了。请打开本页链接的核对工具（verify文件夹里的exemplar-verify.html），再把gazette文件夹里要核的公报放进去。'
    : undefined
if (root) startVerify(root, onDisk ?? findObstacle())
