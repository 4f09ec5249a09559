#!/bin/sh
# exemplar 命令，以后台的账号和设置运行（forget 用网站的，mirror 用镜像的）。放到 /usr/local/bin/exemplar，由 root 执行。
# The command `exemplar` with the account and the settings of the CMS (`forget`: of the site, `mirror`: of the mirror), for root.
set -eu
case "${1:-}" in
  forget) part=site ;;
  mirror) part=mirror ;;
  *) part=cms ;;
esac
umask 077
exec runuser -u "exemplar-$part" -- /srv/exemplar/node_modules/.bin/node \
  --env-file="/etc/exemplar/$part.env" /srv/exemplar/scripts/exemplar.ts "$@"
