import type { Label } from '@exemplar/shared/glossary'

/** Why the site cannot do what it was asked: a permanent code, what happened and what to do. */
export const errors = {
  'settings-refused': {
    zh: '环境变量设置有误（说明见 .env.example）',
    en: 'settings refused (see .env.example)',
  },
  'replica-missing': {
    zh: '还没有副本文件：先启动网站，由它从公报收取内容',
    en: 'there is no replica yet: start the site, it follows the gazette into one',
  },
  'replica-foreign': {
    zh: '副本文件不是本版本的：重新启动网站，由它从公报重建',
    en: 'the replica is not of this version: start the site again, it rebuilds it from the feed',
  },
  'replica-unusable': {
    zh: '副本文件打不开：它的位置上是一个文件夹，或者没有读写权限；请移走它，或改正权限后重新启动网站',
    en: 'the replica cannot be opened: a folder stands in its place, or permissions are missing; move it away or mend them, then start the site again',
  },
  'replica-moved': {
    zh: '副本被另一个进程改动：每个数据目录只能有一个网站进程',
    en: 'another process wrote to the replica: run one site process for each data folder',
  },
  'build-missing': {
    zh: '网站还没有构建：请先运行 npm start，或在 site 目录构建',
    en: 'the site is not built: run npm start, or build it in site/',
  },
  'build-of-other-base': {
    zh: '网站是按另一个 SITE_BASE 构建的，请重新构建',
    en: 'the site was built for another SITE_BASE: build it again',
  },
  'secret-refused': {
    zh: '密钥文件为空或不足32个字符：请从备份取回，或删去该文件后重新启动，另造一个',
    en: 'the secret file is empty or shorter than 32 characters: bring it back from a backup, or delete it and start again to have another made',
  },
  'secret-not-kept': {
    zh: '密钥文件不能读取或写入：请检查数据目录的权限和磁盘空间',
    en: 'the secret file cannot be read or written: check the rights of the data folder, and the space on its disk',
  },
  'reason-missing': {
    zh: '请用 --reason "…" 写明缘由（至少8个字），它会公开列在网站的公报页',
    en: 'say why with --reason "…" (8 characters at least): it is shown on the ledger of the site',
  },
  'site-running': {
    zh: '网站正在这个数据目录上运行：请先停止网站',
    en: 'a site runs on this data folder: stop it first',
  },
  'nothing-to-forget': {
    zh: '这个数据目录里没有网站的记录：请检查路径',
    en: 'no site ever ran on this data folder: check the path',
  },
  'port-taken': {
    zh: '端口已被占用：请停止占用它的程序，或另设 SITE_PORT',
    en: 'the port is taken: stop the program that has it, or set another SITE_PORT',
  },
  'mirror-foreign': {
    zh: '这个文件夹里有别的文件，不是镜像：请换一个空的或新的文件夹，里面的文件一个也没有改动',
    en: 'this folder has other files and is no mirror: choose an empty or a new one; nothing in it was touched',
  },
  'mirror-running': {
    zh: '已有一个镜像进程在写这个文件夹：请先停止它，或换一个文件夹',
    en: 'another process keeps this mirror: stop it first, or choose another folder',
  },
  'mirror-record-unusable': {
    zh: '镜像的登记（_mirror/state.sqlite）读不出来，分不清哪些文件是镜像写的：请换一个新的文件夹重做，再移走旧的',
    en: 'the record of the mirror (_mirror/state.sqlite) cannot be read, so that its own files cannot be told from others: make it anew in another folder, then move the old one away',
  },
  'mirror-path-taken': {
    zh: '镜像要写的位置上有别人的文件：请把它移走后重新启动',
    en: 'a file of somebody else stands where the mirror has to write: move it away and start again',
  },
  'mirror-of-other-gazette': {
    zh: '这个文件夹是另一份公报的镜像，一个文件也没有改动：请检查 CMS_URL 和 DATA_DIR；确实换了公报的，另用一个新的文件夹，再移走旧的',
    en: 'this folder is the mirror of another gazette, and nothing in it was touched: check CMS_URL and DATA_DIR; where the gazette is meant to be another, use a new folder and move the old one away',
  },
  'mirror-ahead': {
    zh: '镜像里已有更新的公报，收到的还没有到那里，先不改动，收齐后接着写：一直收不到的，请检查后台是否恢复了旧的备份、CMS_URL 是否正确',
    en: 'the mirror has more of the gazette than what was received: nothing is changed until that is there; where it does not come, see whether the CMS runs on an old backup, and whether CMS_URL is right',
  },
  'mirror-data-in-use': {
    zh: '已有网站或镜像在用这个数据目录：请用 DATA_DIR 给镜像另设一个',
    en: 'a site or a mirror runs on this data folder: give this one its own by DATA_DIR',
  },
  'bundle-not-level': {
    zh: '公报没有收齐，没有生成离线包：请检查 CMS_URL 和网络后重试',
    en: 'the gazette could not be taken in whole, so no bundle was made: check CMS_URL and the network, then try again',
  },
  'bundle-on-mount': {
    zh: '离线包做完才换成这个名字，挂载点换不了：请写到它里面的一个新文件夹',
    en: 'a bundle gets its name when it is whole, and nothing can take the place of a mount point: choose a new folder within it',
  },
  'sign-key-unusable': {
    zh: '签名密钥读不出来：须是 PEM 格式的 Ed25519 私钥（openssl genpkey -algorithm ed25519）',
    en: 'the key to sign with cannot be read: it must be an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519)',
  },
  'metrics-port-taken': {
    zh: '运行指标的端口已被占用：请停止占用它的程序，或另设 SITE_METRICS_PORT',
    en: 'the port of the metrics is taken: stop the program that has it, or set another SITE_METRICS_PORT',
  },
} as const satisfies Record<string, Label>
export type ErrorCode = keyof typeof errors
