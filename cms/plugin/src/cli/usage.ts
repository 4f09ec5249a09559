/** How the commands of this package are called. */
export const usage = `用法 Usage:
  exemplar verify <网址|文件>                       核对公报：后台、网站（可带路径）、保存的文件皆可
                                                 checks a gazette: of a CMS, of a site (also under a path), or saved
      --fingerprint "xxxx xxxx …"                  首把密钥须是印发的这一指纹 the first key has to have this fingerprint
      --keys <网址|文件>                             以自己信任的公钥表为准 keys that you trust
      --against <网址|文件>                          与另一份对照：同一号须是同一条 another gazette that it has to agree with
  exemplar verify [<公报>] --review <网址|文件>     核对审核日志；写明公报的，并核对两者是否相符
                                                 checks a review log, and that it agrees with the gazette
      --email <账号>                               网址须有账号，密码放在 EXEMPLAR_PASSWORD an account that may read it
      --accounts <栏目>                            账号栏目不叫 users 的，写明它的 slug the collection of accounts, where it is not users
      --saved <文件>                               此前保存的日志：末尾有无缺失、全文有无重写 what was there before has to be there still
  exemplar verify [<公报>] --rounds <网址>            核对评选记录；写明公报的，并核对公布的结果与记录是否相符，账号须是市级审计员
                                                 checks the records of rounds, and that results are what they come to; as an auditor
      --saved <文件>                               此前保存的评选记录：末尾有无缺失、全文有无重写 what was there before has to be there still
  exemplar save <网址> > gazette.json             保存公报，供离线核对 saves a gazette with its keys
  exemplar save --review <网址> --email <账号> > review-log.json
                                                 保存审核日志，供离线核对 saves a review log
  exemplar save --rounds <网址> --email <账号> > rounds.json
                                                 保存评选记录，供日后核对 saves the records of rounds
  exemplar fingerprint <网址|文件|数据目录>         显示公报的指纹 prints the fingerprint of a gazette
  exemplar rotate-keys <数据目录>                 换新签名密钥，从下一号起用 adds a signing key, used from the next entry on
  exemplar confirm-clock <数据目录>               确认服务器时钟无误，一天内可以发布 the clock is right; publishing goes on for a day
  exemplar confirm-restored <数据目录>            确知备份之后没有发布过 nothing was published since the backup that was restored
  exemplar adopt-database --reason "…" <数据目录>  没有网站可以取回时，以数据库现有的公报为准，须写明缘由
                                                 where no site has what is missing: takes the database as it is, for a reason
返回码 Exit codes: 0 无误 good, 1 有问题 a fault was found, 2 没有读到或写法有误 nothing could be read, or a wrong call`
