#!/usr/bin/env bash
# npm start: everything on a fresh machine, then serves. Safe to repeat; the second time it is quick and changes nothing.
# PORT (3000) HOST (127.0.0.1) XINHENG_HOME (.data) XINHENG_DEMO=city|empty DATABASE_URL + DATABASE_ADMIN_URL (a server of one's own)
set -euo pipefail
cd "$(dirname "$0")/.."
XINHENG_STARTED=$(date +%s)
export XINHENG_STARTED
bash scripts/install.sh
exec node --import tsx scripts/start.ts
