#!/usr/bin/env bash
# Installs what the product (and with --tests its tests) needs beside Node: MariaDB, Chromium, a CJK font, node modules. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '· %s\n' "$*"; }

need=()
[ -x /usr/sbin/mariadbd ] || need+=(mariadb-server)
if [ "${1:-}" = --tests ]; then
  command -v chromium >/dev/null || need+=(chromium)
  fc-list 2>/dev/null | grep -qiE 'Noto (Sans|Serif) CJK|WenQuanYi' || need+=(fonts-noto-cjk)
fi
if [ ${#need[@]} -gt 0 ]; then
  as=()
  [ "$(id -u)" = 0 ] || as=(sudo -n)
  say "installing ${need[*]}"
  # The packages must not start services of their own: the product runs its own server.
  policy=/usr/sbin/policy-rc.d
  made=0
  if [ ! -e $policy ]; then printf '#!/bin/sh\nexit 101\n' | "${as[@]}" tee $policy >/dev/null; "${as[@]}" chmod 755 $policy; made=1; fi
  "${as[@]}" apt-get update -qq
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
  [ $made = 1 ] && "${as[@]}" rm -f $policy
fi
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ "$(cat node_modules/.lock-hash 2>/dev/null)" != "$lock" ]; then
  say "installing node modules"
  npm ci --no-audit --no-fund --loglevel=error
  printf '%s' "$lock" > node_modules/.lock-hash
fi
