import { declareErrors } from '../errors/declare-errors.ts'

/** Why the gazette grows no further, serves nothing, or refuses one entry. */
export const GazetteError = declareErrors({
  'gazette-behind': {
    status: 503,
    zh: '数据库里的公报少于已经签发的号数（可能恢复了旧备份），没有发布、也没有撤下任何内容，公报暂停对外提供。请系统管理员在服务器上运行 exemplar recover <网站地址>，从网站取回缺少的条目。',
    en: 'The database has fewer gazette entries than were signed (an old backup may have been put back). Nothing was published or withdrawn, and the gazette is not served. Run “exemplar recover <site address>” on the server: it brings the missing entries back from a site.',
  },
  'gazette-differs': {
    status: 503,
    zh: '数据库里最新的公报条目不是最后签发的那一条：数据库被改过或接错了，或者 keys/ 里的最高号记录太旧（从旧备份取回）。没有发布、也没有撤下任何内容，公报暂停对外提供。请系统管理员在服务器上运行 exemplar recover <网站地址>：最高号太旧的，会按网站所见补上；数据库不同的，会指出从哪一号起不同，请恢复签发它的数据库。',
    en: 'The newest gazette entry in the database is not the one that was signed last: the database was changed or is another one, or the high-water mark in keys/ is too old (out of an older backup). Nothing was published or withdrawn, and the gazette is not served. Run “exemplar recover <site address>” on the server: it brings a mark that is too old up to what the site has seen, and names the number from which another database differs; put the right one back then.',
  },
  'gazette-gap': {
    status: 503,
    zh: '数据库里的公报中间缺号（条目被删，或恢复尚未完成），缺的可能正是撤下；没有发布、也没有撤下任何内容，公报暂停对外提供。请系统管理员在服务器上运行 exemplar recover <网站地址>，从网站取回缺少的条目。',
    en: 'Entries in the middle of the gazette are missing from the database (deleted, or still being put back), and one of them may be a withdrawal. Nothing was published or withdrawn, and the gazette is not served. Run “exemplar recover <site address>” on the server: it brings the missing entries back from a site.',
  },
  'gazette-restored': {
    status: 503,
    zh: '数据是从备份恢复的，备份之后是否还签发过公报，这里无从知道；没有发布、也没有撤下任何内容，公报暂停对外提供。请系统管理员在服务器上运行 exemplar recover <网站地址>，按网站所见补齐；确知备份之后没有发布过的，运行 exemplar confirm-restored <数据目录>。',
    en: 'The data came out of a backup, and nobody here knows whether entries were signed since. Nothing was published or withdrawn, and the gazette is not served. Run “exemplar recover <site address>” on the server: it brings back what a site has seen; or “exemplar confirm-restored <data folder>” where nothing was published since that backup.',
  },
  'mark-missing': {
    status: 503,
    zh: '公报已有条目，数据目录 keys/ 里却没有最高号记录（high-water.sqlite），无从知道数据库是否完整；没有发布、也没有撤下任何内容，公报暂停对外提供。请从数据目录的备份取回 keys/ 文件夹，或在服务器上运行 exemplar recover <网站地址>，按网站所见核对补齐。',
    en: 'The gazette has entries, but there is no high-water mark (high-water.sqlite) in keys/ of the data folder, so that nobody knows whether the database is whole. Nothing was published or withdrawn, and the gazette is not served. Bring keys/ back from a backup of the data folder, or run “exemplar recover <site address>” on the server, which goes by what a site has seen.',
  },
  'clock-wrong': {
    status: 503,
    zh: '服务器的时钟可能不对，没有发布、也没有撤下任何内容：公报的时间一经签发就不能改。请系统管理员校准时钟；如时钟无误（只是很久没有发布），请在服务器上运行 exemplar confirm-clock <数据目录>，然后再办一次。',
    en: 'The clock of the server may be wrong. Nothing was published or withdrawn: a time once signed cannot be changed. Set the clock right; if it is right and nobody has published for long, run “exemplar confirm-clock <data folder>” on the server and try again.',
  },
  'keys-missing': {
    status: 503,
    zh: '公报已有条目，签名密钥却不在数据目录的 keys/ 里，后台不能启动。请从备份取回 keys/ 文件夹；切勿另造密钥。',
    en: 'The gazette has entries, but its signing keys are not in keys/ of the data folder. Bring that folder back from a backup; no other key will do.',
  },
  'entry-damaged': {
    status: 500,
    zh: '这一条公报在数据库中已损坏，停止提供。请联系系统管理员。',
    en: 'This gazette entry is damaged in the database; it is not served.',
  },
  'entry-too-large': {
    status: 413,
    zh: '全文超过8MB，读者和网站接收不了，没有发布。请分成几篇。',
    en: 'The document is larger than the 8 MB that readers of the gazette take; nothing was published. Divide it.',
  },
  'published-file-too-large': {
    status: 413,
    zh: '文中有文件超过32MB，读者和网站接收不了，没有发布。请换小一些的文件。',
    en: 'A file of the document is larger than the 32 MB that readers of the gazette take; nothing was published. Use a smaller one.',
  },
  'file-missing': {
    status: 500,
    zh: '图片或附件的文件缺失，未发布。请重新上传。',
    en: 'A file is missing; nothing was published. Upload it again.',
  },
  'address-taken': {
    status: 409,
    zh: '这个网址曾属于另一份发布过的稿件，不能再用，没有发布。请修订后另起网址。',
    en: 'This address belonged to another document that was published, and is never given away; nothing was published. Choose another.',
  },
  'slug-is-permanent': {
    status: 409,
    zh: '稿件发布过，网址不能再改。',
    en: 'It has been published; its address cannot change any more.',
  },
  'withdrawn-is-final': {
    status: 409,
    zh: '稿件已撤下，不能再改。如需再发，请新建一份。',
    en: 'The document is withdrawn and stays so. Write a new one.',
  },
})
