#!/usr/bin/env bash
# Writes recorded-broken.txt: what `bash -n` says first of each script of broken.txt, or that it would run it.
cd "$(dirname "$0")" || exit 1
bash --version | sed -n '1s/^/# /p' > recorded-broken.txt
while IFS= read -r line; do
  case "$line" in '# One script'*) continue ;; esac
  said=$(printf '%s\n' "${line//⏎/$'\n'}" | LC_ALL=C bash -n 2>&1) && said=runs
  said=${said%%$'\n'*}
  printf '%s\n=> %s\n' "$line" "${said#bash: }" >> recorded-broken.txt
done < broken.txt
