#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the code has to pass besides its tests. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR/../packaging source=../packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/common.sh"

usage() {
    cat <<'TEXT'
tests/gates.sh [--full] [GATE...]

Installs the packages that are missing (with sudo when not root) and holds the code against each gate; all of them if
none is named:

  format     every .h and .cpp is as clang-format 14 writes it
  tidy       clang-tidy finds nothing, functions longer than 60 lines included (.clang-tidy), in the sources that
             changed since the version in CMakeLists.txt did, and in those that include a header that did
  app-only   app/ builds with neither Qt Widgets nor Qt Charts installed for it
  release    what people run builds without a warning

  --full     tidy looks at every source, and clazy (level 1) at every source as well

  clang-format -i $(git ls-files '*.h' '*.cpp')       mends the first
TEXT
}

all_gates=(format tidy app-only release)
tidy_folder=$project_root/build/tidy

gate_format() {
    local files
    mapfile -t files < <(find app ui tests -name '*.h' -o -name '*.cpp')
    step "clang-format over ${#files[@]} files" clang-format --dry-run -Werror "${files[@]}"
}

# changed_files COMMIT: what differs from it, and what includes a header that does.
changed_files() {
    local since=$1 header
    {
        git diff --name-only --diff-filter=d "$since" -- 'app/*.cpp' 'ui/*.cpp'
        git diff --name-only --diff-filter=d "$since" -- 'app/*.h' 'ui/*.h' | while read -r header; do
            git grep -lF "#include \"${header#*/}\"" -- 'app/*.cpp' 'ui/*.cpp' || true
        done
    } | sort -u
}

gate_tidy() {
    local files since
    if [ -n "$full" ]; then
        mapfile -t files < <(find app ui -name '*.cpp')
    elif since=$(git log -1 --format=%H -G '^project\(paretoscope VERSION' -- CMakeLists.txt) && [ -n "$since" ]; then
        mapfile -t files < <(changed_files "$since")
    else
        say "this is no clone with a history, so what changed is not known and clang-tidy looks at nothing; see --full."
        return 0
    fi
    [ "${#files[@]}" -gt 0 ] || return 0
    step "configuring tidy" quietly cmake --preset tidy -S "$project_root"
    say "clang-tidy over ${#files[@]} sources"
    step "clang-tidy" run-clang-tidy -quiet -p "$tidy_folder" "${files[@]/#/$project_root/}"
    [ -n "$full" ] || return 0
    say "clazy over ${#files[@]} sources"
    step "clazy" clazy_over "${files[@]}"
}

# clazy_over FILE...: fails on its first finding in a file of ours. How a signature is spaced is clang-format's.
clazy_over() {
    local findings
    command -v clazy-standalone >/dev/null || fail 1 "clazy-standalone is missing (package clazy)."
    findings=$(printf '%s\0' "$@" | xargs -0 -n 8 -P "$(nproc)" clazy-standalone -p "$tidy_folder" -checks=level1,no-connect-not-normalized \
        -header-filter='/(app|ui|include)/[a-z]+/[a-z]+\.h$' -ignore-dirs='/usr/.*' 2>&1 |
        grep -E 'warning:|error:' | sort -u) || return 0
    printf '%s\n' "$findings"
    return 1
}

gate_app-only() { build_preset app-only commandprogram; } # which links all of app/

gate_release() { build_preset strict-release; }

main() {
    local gates=() gate
    full=
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h)
                usage
                return ;;
            --full) full=yes ;;
            *)
                [[ " ${all_gates[*]} " = *" $1 "* ]] || fail 2 "there is no gate $1; see --help."
                gates+=("$1") ;;
        esac
        shift
    done
    [ "${#gates[@]}" -gt 0 ] || gates=("${all_gates[@]}")
    install_dependencies run build gates
    cd "$project_root"
    for gate in "${gates[@]}"; do
        say "gate: $gate"
        "gate_$gate"
    done
}

main "$@"
