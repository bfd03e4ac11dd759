#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs every test on Debian 12; people and CI call this. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR/../packaging source=../packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/common.sh"

usage() {
    cat <<'TEXT'
tests/run.sh [--sanitize] [CTEST ARGUMENTS...]

Installs the packages that are missing (with sudo when not root), builds the preset "dev" and runs the whole
suite with ctest. With --sanitize, or with CI set in the environment, it then fuzzes what reads foreign bytes for
a minute (tests/fuzz/run.sh), builds the preset "asan" and runs the whole suite again under AddressSanitizer,
LeakSanitizer and UndefinedBehaviorSanitizer.
Everything else goes to ctest:

  tests/run.sh -R tst_resultsdecoder      one test
  tests/run.sh -N                         list the tests
  tests/run.sh --sanitize -j1             both builds, one test at a time
TEXT
}

run_suite() {
    local preset=$1
    shift
    build_preset "$preset"
    say "running the suite of the preset $preset"
    cd "$project_root" # where ctest looks for its presets
    step "the suite of the preset $preset" ctest --preset "$preset" -j "$(nproc)" "$@"
}

main() {
    local sanitize=${CI:+yes}
    case ${1-} in
        --help | -h)
            usage
            return ;;
        --sanitize)
            sanitize=yes
            shift ;;
    esac
    install_dependencies run build test
    run_suite dev "$@"
    if [ -n "$sanitize" ]; then
        "$project_root/tests/fuzz/run.sh" # here, so that the output ends with ctest's closing lines
        allow_for_missing_ptrace
        run_suite asan "$@"
    fi
}

main "$@"
