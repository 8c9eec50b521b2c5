#!/usr/bin/env bash
# Installs what the product (and with --tests its tests) needs beside Node: MariaDB, Chromium, a CJK font, node modules.
# Run by npm start and npm test (which asks for --modules and --packages apart, to work with the first before the second are
# there); safe to repeat. As root or with sudo it uses apt; otherwise it unpacks the packages
# under XINHENG_HOME, which needs no rights at all.
set -euo pipefail
cd "$(dirname "$0")/.."
home=${XINHENG_HOME:-.data}
say() { printf '· %s\n' "$*"; }
arguments=" $* "
asked() { [[ $arguments == *" $1 "* ]]; }

major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  say "Node $(node -v) is too old: this product needs Node 20.19 or later (24 LTS in production)."
  exit 1
elif [ "$major" -lt 22 ] && ! asked --packages; then
  say "Node $(node -v) no longer gets security fixes: use Node 24 LTS in production."
fi

as=()
may_install() {
  [ "$(id -u)" = 0 ] && return 0
  command -v sudo >/dev/null && sudo -n true 2>/dev/null && as=(sudo -n)
}

with_apt() {
  say "installing $* (apt)"
  # The packages must not start services of their own: the product runs its own server.
  local policy=/usr/sbin/policy-rc.d made=0
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as[@]}" tee $policy >/dev/null
    "${as[@]}" chmod 755 $policy
    made=1
  fi
  "${as[@]}" apt-get update -qq
  local names=()
  for name in "$@"; do
    # Releases that do not have the shell alone have the whole browser.
    [ "$name" != chromium-headless-shell ] || apt-cache show "$name" >/dev/null 2>&1 || name=chromium
    names+=("$name")
  done
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" >/dev/null
  [ $made = 0 ] || "${as[@]}" rm -f $policy
}

# Fetches packages with everything they depend on that is not installed, and unpacks them into one folder.
unpacked() {
  local folder=$1
  shift
  say "unpacking $* into $folder (no root, no sudo)"
  local state="$folder/apt"
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/debs"
  local options=(-o "Dir::State::lists=$PWD/$state/lists" -o "Dir::Cache=$PWD/$state/cache" -o Debug::NoLocking=1 -o APT::Sandbox::User=)
  apt-get "${options[@]}" update -qq
  local wanted
  wanted=$(apt-cache "${options[@]}" depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$@" \
    | grep -E '^[a-z0-9]' | sort -u)
  local missing=()
  for name in $wanted; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
  done
  local real=()
  for name in "${missing[@]}"; do
    apt-cache "${options[@]}" show "$name" >/dev/null 2>&1 && real+=("$name")
  done
  (cd "$state/debs" && apt-get "${options[@]}" download -qq "${real[@]}")
  for deb in "$state"/debs/*.deb; do dpkg -x "$deb" "$folder"; done
  rm -rf "$state"
}

packages() {
  local need=()
  [ -x /usr/sbin/mariadbd ] || [ -x "$home/mariadb/usr/sbin/mariadbd" ] || need+=(mariadb-server)
  if asked --tests; then
    # The shell without a user interface is the same engine and takes half the time; a whole Chromium will do.
    command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
      [ -x "$home/chromium/usr/bin/chromium-headless-shell" ] || need+=(chromium-headless-shell)
    fc-list 2>/dev/null | grep -iE 'Noto (Sans|Serif) CJK|WenQuanYi' >/dev/null || need+=(fonts-noto-cjk)
  fi
  [ ${#need[@]} -gt 0 ] || return 0
  if may_install; then
    with_apt "${need[@]}"
    return
  fi
  for name in "${need[@]}"; do
    case $name in
      mariadb-server) unpacked "$home/mariadb" mariadb-server ;;
      chromium-headless-shell) unpacked "$home/chromium" chromium-headless-shell ;;
      fonts-noto-cjk)
        unpacked "$home/fonts" fonts-noto-cjk
        mkdir -p ~/.local/share/fonts
        cp -rn "$home"/fonts/usr/share/fonts/. ~/.local/share/fonts/
        ;;
    esac
  done
}

modules() {
  local lock
  lock=$(sha256sum package-lock.json | cut -d' ' -f1)
  [ "$(cat node_modules/.lock-hash 2>/dev/null)" != "$lock" ] || return 0
  say "installing node modules"
  npm ci --no-audit --no-fund --loglevel=error
  printf '%s' "$lock" >node_modules/.lock-hash
}

# Both fetch from the network: side by side they take as long as the slower one.
if asked --packages; then packages
elif asked --modules; then modules
else
  packages &
  first=$!
  modules
  wait $first
fi
