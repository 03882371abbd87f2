#!/bin/sh
@MARK@
# Remove it with "paritylint hook uninstall"; pass it by once with PARITYLINT_SKIP=1.

launcher=@LAUNCHER@
kept="${0%/*}/pre-push.before-paritylint"

# Git says what is pushed on standard input, which can be read only once.
refs=$(cat)
say_refs() {
  if [ -n "$refs" ]; then
    printf '%s\n' "$refs"
  fi
}

# The hook that stood here before runs first, and its failure stops the push.
if [ -x "$kept" ]; then
  say_refs | "$kept" "$@" || exit
fi

if [ "${PARITYLINT_SKIP:-}" = 1 ]; then
  exit 0
fi

# What is pushed, and what the remote has now, as far as it was fetched.
pushed=$(
  say_refs | while read -r _ local _ remote; do
    case $local in
      *[!0]*) printf '%s\n' "$local" ;;
    esac
    case $remote in
      *[!0]*) git cat-file -e "$remote^{commit}" 2>/dev/null && printf '^%s\n' "$remote" ;;
    esac
  done
)
if [ -z "$pushed" ]; then
  exit 0
fi

# Without a new commit that changes such a file there is nothing to check, and no Java need start.
# Some programs set such variables (Magit does), and the patterns would be taken for names.
changed=$(
  unset GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS
  export GIT_ICASE_PATHSPECS=1
  # shellcheck disable=SC2086 # The objects are words.
  git rev-list --max-count=1 $pushed --not --remotes -- @PATHSPECS@ 2>/dev/null || echo unknown
)
if [ -z "$changed" ]; then
  exit 0
fi

# Who cannot check does not stop: the hook may be shared with machines that lack this installation.
if [ ! -x "$launcher" ]; then
  echo "paritylint: this push was not checked, because $launcher is gone." >&2
  echo "paritylint: run \"paritylint hook install --pre-push\" from where it is now, or remove $0" >&2
  exit 0
fi

say_refs | "$launcher" hook run --pre-push
status=$?
if [ "$status" -ne 0 ]; then
  echo "paritylint: the push was stopped; PARITYLINT_SKIP=1 git push ... passes this check by" >&2
fi
exit "$status"
