#!/bin/sh
@MARK@
# Remove it with "paritylint hook uninstall"; pass it by once with PARITYLINT_SKIP=1.

launcher=@LAUNCHER@
kept="${0%/*}/pre-commit.before-paritylint"

# The hook that stood here before runs first, and its failure stops the commit.
if [ -x "$kept" ]; then
  "$kept" "$@" || exit
fi

if [ "${PARITYLINT_SKIP:-}" = 1 ]; then
  exit 0
fi

# Without a change to such a file there is nothing to check, and no Java need start. Some programs
# set such variables (Magit does), and the patterns would be taken for names.
if (
  unset GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS
  export GIT_ICASE_PATHSPECS=1
  git diff --cached --quiet --no-ext-diff -- @PATHSPECS@
); then
  exit 0
fi

# Who cannot check does not stop: the hook may be shared with machines that lack this installation.
if [ ! -x "$launcher" ]; then
  echo "paritylint: this commit was not checked, because $launcher is gone." >&2
  echo "paritylint: run \"paritylint hook install\" from where it is now, or remove $0" >&2
  exit 0
fi

"$launcher" hook run
status=$?
if [ "$status" -ne 0 ]; then
  echo "paritylint: the commit was stopped; PARITYLINT_SKIP=1 git commit ... passes this check by" >&2
fi
exit "$status"
