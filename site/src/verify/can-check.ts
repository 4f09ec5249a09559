/** Why this browser cannot check, in a sentence for its reader; undefined where it can. */
export const findObstacle = (): string | undefined => {
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined)
    return '这里核不了：要用https打开本页，或者换一个新一些的浏览器。也可以把核对工具存下来，在别的电脑上打开。'
  const isNewEnough =
    'isWellFormed' in String.prototype && 'toSorted' in Array.prototype && 'timeout' in AbortSignal
  return isNewEnough
    ? undefined
    : '这个浏览器太旧，核不了：请换一个2023年以后的浏览器。也可以把核对工具存下来，在别的电脑上打开。'
}
