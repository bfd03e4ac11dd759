# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What packaging/run.sh and tests/run.sh share: installing what is missing, building a preset, saying which
# step failed. Sourced, not run; expects `set -euo pipefail`.

project_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
script_name=$(basename "$0")

# Messages go to stderr: stdout belongs to what the program prints. CI is told when, too.
say() { printf '%s: %s%s\n' "$script_name" "${CI:+at $SECONDS s: }" "$*" >&2; }

fail() {
    say "$2"
    exit "$1"
}

# step WHAT COMMAND...: runs the command; where it fails, says what failed and exits with its code.
step() {
    local what=$1 code=0
    shift
    "$@" || code=$?
    [ "$code" -eq 0 ] || fail "$code" "$what failed with exit code $code; the reason stands above."
}

# quietly COMMAND...: its output only where it fails.
quietly() {
    local output code=0
    output=$("$@" 2>&1) || code=$?
    [ "$code" -eq 0 ] || printf '%s\n' "$output"
    return "$code"
}

# packages_of GROUP...: the packages of these groups of packaging/dependencies.txt, one a line.
packages_of() {
    awk -v wanted=" $* " '
        { sub(/#.*/, ""); gsub(/[[:space:]]/, "") }
        /^\[.*\]$/ { group = substr($0, 2, length($0) - 2); next }
        $0 != "" && index(wanted, " " group " ") { print }
    ' "$project_root/packaging/dependencies.txt"
}

# missing_packages GROUP...: those that dpkg does not know as installed, nor as provided by one that is.
missing_packages() {
    # shellcheck disable=SC2016 # the ${} are dpkg-query's
    packages_of "$@" |
        grep -vxFf <(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' |
            sed -n 's/([^)]*)//g; s/^installed //p' | tr -d ' ' | tr , '\n' | sed '/^$/d') || true
}

# Lists that cannot be refreshed are no error yet: those of the last time may do.
apt_install() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail 1 "sudo is missing. As root: apt-get install --no-install-recommends $*"
        apt=(sudo "${apt[@]}")
    fi
    "${apt[@]}" update >&2 || say "the package lists could not be refreshed; trying with those that are there."
    step "installing packages (is the network up?)" "${apt[@]}" install --no-install-recommends "$@" >&2
}

# install_dependencies GROUP...: touches neither apt nor the network when nothing is missing.
install_dependencies() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is no Debian: install what packaging/dependencies.txt names by hand. Going on with what is there."
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "installing ${#missing[@]} packages: ${missing[*]}"
    apt_install "${missing[@]}"
}

# build_preset PRESET [TARGET...]: configures and builds; a line and a second or two when nothing changed.
# Works from any folder and stays there: arguments of the program may name files relative to it.
build_preset() {
    local preset=$1 targets=("${@:2}") configure=()
    local folder=$project_root/build/$preset
    # Several sources as one take a fraction of the time; what each source includes, CI learns from clang-tidy.
    [ -z "${CI-}" ] || configure=(-DCMAKE_UNITY_BUILD=ON)
    # Nobody debugs what CI builds, and without the tables for it building takes a sixth less.
    [[ -z ${CI-} || $preset != @(dev|app-only) ]] || configure+=(-DCMAKE_CXX_FLAGS_DEBUG=-g0)
    # A checkout that was moved or copied with its build folder starts afresh.
    if [ -e "$folder/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project_root" "$folder/CMakeCache.txt"; then
        configure+=(--fresh)
    fi
    [ -z "${CI-}" ] || say "building $preset"
    step "configuring $preset" quietly cmake --preset "$preset" -S "$project_root" "${configure[@]}" >&2
    step "building $preset" cmake --build "$folder" --target "${targets[@]:-all}" >&2
}

# LeakSanitizer stops the world with ptrace, which some containers forbid; every program then fails at its end.
# Says so and goes on without it rather than report a hundred failures that are none.
allow_for_missing_ptrace() {
    local probe
    probe=$(mktemp -d)
    echo 'int main() {}' >"$probe/probe.cpp"
    step "building with sanitizers" c++ -fsanitize=address -o "$probe/probe" "$probe/probe.cpp"
    if ! ASAN_OPTIONS=detect_leaks=1 "$probe/probe" 2>/dev/null; then
        say "LeakSanitizer cannot work here (ptrace is forbidden): leaks are not looked for in this run."
        export ASAN_OPTIONS=detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}
    fi
    rm -r "$probe"
}
