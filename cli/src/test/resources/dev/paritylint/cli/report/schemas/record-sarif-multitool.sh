#!/usr/bin/env bash
# Writes sarif-multitool.txt: what Microsoft's validator says of the log of the incident's example. Needs npx, and the
# packaged program, or another one in PARITYLINT.
cd "$(dirname "$0")/../../../../../../../../.." || exit 1
program=${PARITYLINT:-cli/target/paritylint/bin/paritylint}
log=$(mktemp --suffix=.sarif)
GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=acme/shop GITHUB_REF_NAME=main \
  GITHUB_SHA=0123456789012345678901234567890123456789 \
  "$program" lint --format "sarif=$log" examples/websocket-incident/broken
{
  echo "# npx @microsoft/sarif-multitool@5.7.0 validate: each complaint once, and how often it comes"
  npx --yes @microsoft/sarif-multitool@5.7.0 validate "$log" --rule-kind "'Sarif;Ghas'" \
    --level "'Error;Warning;Note'" | # it hands its words to a shell
    sed -nE 's/^[^ ]*sarif[^ ]*: (error|warning|note) ([A-Z0-9]+): [^:]*: (.*)/\1 \2 \3/p' |
    awk '{ key = $1 " " $2; if (!(key in text)) text[key] = $0; count[key]++ }
         END { for (key in text) print count[key] " x " text[key] }' | sort -k3
} > cli/src/test/resources/dev/paritylint/cli/report/schemas/sarif-multitool.txt
rm -f "$log"
