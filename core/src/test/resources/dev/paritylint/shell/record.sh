#!/usr/bin/env bash
# Writes recorded.txt: what R holds after each script of scripts.txt, as bash says.
cd "$(dirname "$0")" || exit 1
bash --version | sed -n '1s/^/# /p' > recorded.txt
while IFS= read -r line; do
  case "$line" in '' | '#'*) continue ;; esac
  script=${line//⏎/$'\n'}
  script=${script//⇥/$'\t'}
  value=$(env -i PATH="$PATH" LC_ALL=C.UTF-8 bash --norc -c "$script"$'\n''printf "%s." "$R"' 2>/dev/null | LC_ALL=C.UTF-8 cat)
  value=${value%.}
  value=${value//$'\n'/⏎}
  printf '%s\n=> %s\n' "$line" "${value//$'\t'/⇥}" >> recorded.txt
done < scripts.txt
