#!/usr/bin/env bash
# npm start: everything on a fresh machine, then serves. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/install.sh
exec npx tsx scripts/start.ts
