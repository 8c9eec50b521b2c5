#!/usr/bin/env bash
# npm test: everything that CI runs, on a fresh machine. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/install.sh --tests
echo "· types"; npx tsc --noEmit
echo "· lint"; npx biome check --error-on-warnings
echo "· unit, integration, architecture"; npx vitest run
echo "· build"; npx remix vite:build --logLevel warn
if ls tests/e2e/*.spec.ts >/dev/null 2>&1; then echo "· end to end"; npx playwright test -c tests/e2e/playwright.config.ts; fi
