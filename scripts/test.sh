#!/usr/bin/env bash
# npm test: everything that CI runs, on a fresh machine. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
began=$(date +%s)
say() { printf '[%4d s] %s\n' $(($(date +%s) - began)) "$*"; }

# What is written can be looked through and built while database and browser are still fetched.
bash scripts/install.sh --tests --packages & packages=$!
bash scripts/install.sh --modules
say "lint and build; types beside them and the tests"
npx tsc --noEmit & types=$!
npx biome check --error-on-warnings
npm run --silent build
wait "$packages"
# A browser that was unpacked without root is found under the home folder, with the libraries unpacked beside it.
unpacked="$PWD/${XINHENG_HOME:-.data}/chromium/usr/lib"
if command -v chromium-headless-shell >/dev/null; then
  CHROMIUM=$(command -v chromium-headless-shell)
elif command -v chromium >/dev/null; then
  CHROMIUM=$(command -v chromium)
else
  CHROMIUM="$unpacked/chromium/chromium-headless-shell"
  LD_LIBRARY_PATH="$unpacked/$(uname -m)-linux-gnu${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
  export LD_LIBRARY_PATH
fi
export CHROMIUM
say "unit, integration, architecture"; npx vitest run
wait "$types"
if ls tests/e2e/*.spec.ts >/dev/null 2>&1; then
  say "end to end"
  npx playwright test -c tests/e2e/playwright.config.ts
fi
say "all green"
