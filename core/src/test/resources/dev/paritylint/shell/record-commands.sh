#!/usr/bin/env bash
# Writes recorded-commands.txt: what each tool is called with by the scripts of commands.txt, as
# bash says. The tools are functions that print their own name and arguments, each with ¦ behind it.
cd "$(dirname "$0")" || exit 1
bash --version | sed -n '1s/^/# /p' > recorded-commands.txt
stubs=
for tool in gcloud aws az helm docker fly heroku kubectl eb; do
  stubs+="$tool() { local all; printf -v all '%s¦' $tool \"\$@\"; printf '%s\\n' \"\${all//\$'\\n'/⏎}\" >&3; }; "
done
while IFS= read -r line; do
  case "$line" in '' | '#'*) continue ;; esac
  printf '%s\n' "$line" >> recorded-commands.txt
  env -i PATH="$PATH" LC_ALL=C.UTF-8 bash --norc -c "$stubs"$'\n'"${line//⏎/$'\n'}" 3>&1 > /dev/null 2>&1 |
    sed 's/^/=> /' >> recorded-commands.txt
done < commands.txt
