#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets and lets libFuzzer look for inputs that break them. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR/../../packaging source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"

fuzz_folder=$project_root/tests/fuzz
all_targets=(fuzz_resultsdecoder fuzz_errorbody fuzz_listingdecoder fuzz_measurements fuzz_bodybuffer)

usage() {
    cat <<TEXT
tests/fuzz/run.sh [--runs N] [--seed N] [TARGET...]

Installs the packages that are missing (with sudo when not root), builds the preset "fuzz" (clang, libFuzzer,
AddressSanitizer, UndefinedBehaviorSanitizer) and runs each target on mutations of its corpus, which stays as it is.
Exit code 1 when an input breaks a target; the input is kept in build/fuzz/, as is the log
of each target.

  --runs N    executions of each target, 20000 if not said: seconds a target, for every change
  --seed N    another search than the last one; 1 if not said, so that a failure is the change's
  TARGET...   all if none is named: ${all_targets[*]}

  tests/fuzz/run.sh --runs 10000000 --seed 7 fuzz_resultsdecoder      a night's search
TEXT
}

# copy_seeds TARGET FOLDER: what its search begins with.
copy_seeds() {
    cp "$fuzz_folder/corpus/$1/"* "$2"
    [ "$1" != fuzz_resultsdecoder ] || cp "$project_root/tests/data/results/"*.in.json "$2"
}

# dictionary_of TARGET: the option that names its dictionary, if it has one.
dictionary_of() {
    case $1 in
        fuzz_resultsdecoder) echo "-dict=$fuzz_folder/results.dict" ;;
        fuzz_errorbody | fuzz_listingdecoder) echo "-dict=$fuzz_folder/listings.dict" ;;
        fuzz_measurements) echo "-dict=$fuzz_folder/measurements.dict" ;;
    esac
}

# fuzz TARGET RUNS SEED: libFuzzer works on a copy of the corpus that is thrown away, with what it has found new. An input
# that breaks the target is kept.
fuzz() {
    local target=$1 runs=$2 seed=$3 code=0
    local program=$project_root/build/fuzz/bin/$target kept=$project_root/build/fuzz/broken-by-$target-$seed
    local log=$project_root/build/fuzz/$target.log
    local corpus options
    corpus=$(mktemp -d)
    copy_seeds "$target" "$corpus"
    mapfile -t options < <(dictionary_of "$target")
    say "$target, $runs executions"
    # The seed of Qt's hashes decides as much as the search's own.
    QT_HASH_SEED=0 TZ=UTC LC_ALL=C.UTF-8 "$program" -runs="$runs" -seed="$seed" -max_len=4096 -timeout=10 \
        -rss_limit_mb=2048 -print_funcs=0 -exact_artifact_path="$kept" "${options[@]}" "$corpus" >"$log" 2>&1 ||
        code=$?
    rm -r "$corpus"
    if [ "$code" -ne 0 ]; then
        sed '/^#[0-9]/d; /^0x/d' "$log" >&2
        fail 1 "an input breaks $target; the reason stands above, and $kept keeps it. Once more:
QT_HASH_SEED=0 TZ=UTC $program $kept"
    fi
    say "$(grep -a 'DONE' "$log")"
}

main() {
    local runs=20000 seed=1 targets=()
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h)
                usage
                return ;;
            --runs | --seed)
                [[ ${2-} =~ ^[0-9]+$ ]] || fail 2 "$1 wants a number."
                [ "$1" = --seed ] || runs=$2
                [ "$1" = --runs ] || seed=$2
                shift ;;
            *)
                [[ " ${all_targets[*]} " = *" $1 "* ]] || fail 2 "there is no target $1; see --help."
                targets+=("$1") ;;
        esac
        shift
    done
    install_dependencies run build fuzz
    build_preset fuzz fuzzers
    allow_for_missing_ptrace
    local target
    for target in "${targets[@]:-${all_targets[@]}}"; do
        fuzz "$target" "$runs" "$seed"
    done
}

main "$@"
