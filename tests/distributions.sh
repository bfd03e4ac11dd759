#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and tests on another Debian than this computer's. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR/../packaging source=../packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/common.sh"

release=trixie # Debian 13
# With --part: what Qt 6.8 does otherwise than 6.4 (wire, server, times, dialogs), what is drawn, and the program itself.
part=(tst_apireply tst_resultsclient tst_refusal tst_listingdecoder tst_storefile tst_sampleserver tst_servedbytes
    tst_resultsserver tst_runscript tst_comparedialog tst_mainwindow tst_chartpicture tst_houserules)

usage() {
    cat <<TEXT
tests/distributions.sh [--part] [--release NAME] [CTEST ARGUMENTS...]

Builds the preset "dev" on Debian 13, with its compiler and its Qt, and runs the whole suite there: in a folder with a
Debian of its own (a root), made once with mmdebstrap from the mirror that apt of this computer uses, with the packages
that packaging/dependencies.txt names. Needs to be root for that (sudo when not). The golden pictures are those of
Debian 12.

  --part            builds the program and ${#part[@]} test programs of what differs from Qt to Qt, and runs those
  --release NAME    another Debian: trixie (13) if not said, or bookworm (12)

The root and the compiler's cache lie in ${cache_folder/#"$HOME"/\~} (1.5 GB and up; once removed,
they are made anew), what is built in build/$release. The second time it works without a network.
Exit code 77 where there is neither a root nor a network to make one with: nothing was tested then.
TEXT
}

set_folders() {
    cache_folder=${XDG_CACHE_HOME:-$HOME/.cache}/paretoscope/$release
    root=$cache_folder/root
}

# in_root COMMAND...: runs it in the root, in this folder, of which build/ alone can be written. No mount outlives it.
in_root() {
    # shellcheck disable=SC2016 # expanded by the shell within
    unshare --mount --propagation private bash -euo pipefail -c '
        root=$1 project=$2 build=$3 compiled=$4
        shift 4
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/tmp"
        mkdir -p "$root/paretoscope" "$root/var/cache/ccache"
        mount --bind "$project" "$root/paretoscope"
        mount -o remount,bind,ro "$root/paretoscope"
        mount --bind "$build" "$root/paretoscope/build"
        mount --bind "$compiled" "$root/var/cache/ccache"
        cp --remove-destination --dereference /etc/resolv.conf /etc/hosts "$root/etc/"
        exec chroot "$root" /usr/bin/env -i -C /paretoscope PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            CI=yes CCACHE_DIR=/var/cache/ccache "$@"
    ' in_root "$root" "$project_root" "$project_root/build/$release" "$cache_folder/ccache" "$@"
}

# project_step FUNCTION ARGUMENTS...: one of packaging/common.sh, in the root.
project_step() {
    # shellcheck disable=SC2016 # expanded by the shell within
    in_root bash -euo pipefail -c 'source packaging/common.sh; script_name=$1; shift; "$@"' "$0" "$release" "$@"
}

# The mirror that this computer has its own release from.
mirror() {
    local own
    own=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    apt-get update --print-uris 2>/dev/null | sed -n "s|^'\(.*\)/dists/$own/InRelease'.*|\1|p" | head -n 1
}

# Whether there is a network: apt of this computer gets from the mirror what it says of the release.
reaches_mirror() {
    local site got code=0
    site=$(mirror)
    [ -n "$site" ] || return 1
    got=$(mktemp -d)
    chmod 755 "$got" # apt reads as a user of its own
    /usr/lib/apt/apt-helper -o Acquire::Retries=0 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
        download-file "$site/dists/$release/InRelease" "$got/InRelease" >/dev/null 2>&1 || code=$?
    rm -r "$got"
    return "$code"
}

make_root() {
    local options
    install_dependencies distributions
    say "making a root of Debian $release in $root"
    rm -rf "$root.new"
    options=$(mktemp)
    # How apt of this computer reaches its mirror: proxies, and how old lists may be.
    apt-config dump | grep -E '^Acquire::(https?::|Check-)' >"$options" || true
    step "making the root" quietly mmdebstrap --mode=root --variant=apt --aptopt="$options" "$release" "$root.new" \
        "$(mirror)" >&2
    rm "$options"
    mv "$root.new" "$root"
}

# A root with all packages that building and testing need.
prepare_root() {
    if [ -e "$root" ] && [ -z "$(project_step missing_packages run build test)" ]; then
        return
    fi
    reaches_mirror ||
        fail 77 "skipped: $root lacks a Debian $release or packages, and no mirror can be reached to fetch them from."
    [ -e "$root" ] || make_root
    project_step install_dependencies run build test
    in_root apt-get clean
}

run_tests() {
    say "running tests on Debian $release"
    step "the suite on Debian $release" in_root ctest --preset dev -j "$(nproc)" "$@" 9>&-
}

run_part() {
    local count
    project_step build_preset dev paretoscope "${part[@]}"
    count=$(in_root ctest --preset dev -N | sed -n 's/^Total Tests: //p')
    run_tests -R "^(program_.*|desktopEntry_isValid|$(IFS='|' && echo "${part[*]}"))$" "$@"
    say "left out: the other tests of $count on Debian $release; without --part they are built and run as well."
}

main() {
    local partly=
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h)
                set_folders
                usage
                return ;;
            --part) partly=yes ;;
            --release)
                [[ ${2-} =~ ^[a-z]+$ ]] || fail 2 "--release wants the name of a Debian release."
                release=$2
                shift ;;
            *) break ;;
        esac
        shift
    done
    set_folders
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail 1 "this needs to be root, and sudo is missing."
        exec sudo XDG_CACHE_HOME="${XDG_CACHE_HOME:-$HOME/.cache}" "$0" ${partly:+--part} --release "$release" "$@"
    fi
    mkdir -p "$cache_folder/ccache" "$project_root/build/$release"
    exec 9>"$cache_folder/lock"
    flock 9 # one run at a time
    prepare_root
    if [ -n "$partly" ]; then
        run_part "$@"
    else
        project_step build_preset dev
        run_tests "$@"
    fi
}

main "$@"
