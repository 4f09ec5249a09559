/**
 * Why this page cannot check in this browser, in a sentence for its reader; undefined where it can. A page of a bundle that
 * lies on a disk may not read the files beside it; the tool, which belongs to no site, checks what is put into it anywhere.
 */
export const findObstacle = ({ dataset }: HTMLElement): string | undefined => {
  if (dataset.base !== undefined && location.protocol === 'file:')
    return '这一页是从文件夹里打开的，浏览器不让它读旁边的文件，在这里核不了。请打开本页链接的核对工具（verify文件夹里的exemplar-verify.html），再把gazette文件夹里要核的公报放进去。'
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined)
    return '这里核不了：要用https打开本页，或者换一个新一些的浏览器。也可以把核对工具存下来，在别的电脑上打开。'
  const isNewEnough =
    'isWellFormed' in String.prototype && 'toSorted' in Array.prototype && 'timeout' in AbortSignal
  return isNewEnough
    ? undefined
    : '这个浏览器太旧，核不了：请换一个2023年以后的浏览器。也可以把核对工具存下来，在别的电脑上打开。'
}
