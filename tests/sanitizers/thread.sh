#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks for data races in fetching, decoding, keeping, cancelling and ending. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR/../../packaging source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"

qt_folder=$project_root/build/tsan-qt
tests='tst_(runloader|cancel|keptruns|runstore|storefile|apireply|resultsclient|tls|largerun|runcatalog|runpoller)|'
tests+='tst_(runsession|viewanalyst|runcommand|accountconnector)'

usage() {
    cat <<TEXT
tests/sanitizers/thread.sh [CTEST ARGUMENTS...]

Installs the packages that are missing (with sudo when not root), builds the preset "tsan" and runs the tests of all that
has threads under ThreadSanitizer, one at a time.

Debian's Qt is not built for ThreadSanitizer, which takes every hand-over through its queues and mutexes for a race. So
this fetches the source of Debian's own qt6-base and builds Qt Core, Network and Concurrent once more, into
build/tsan-qt/: a quarter of an hour on two cores, once.
TEXT
}

# fetch_source FOLDER: qt6-base as Debian has it, by the package lists of this computer.
fetch_source() {
    local lists=$1/apt file
    mkdir -p "$lists/parts" "$lists/state/partial"
    : >"$lists/sources.list"
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -e "$file" ] || sed -n 's/^deb /deb-src /p' "$file" >>"$lists/sources.list"
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$lists/parts/$(basename "$file")"
    done
    local apt=(apt-get -q -o "Dir::Etc::SourceList=$lists/sources.list" -o "Dir::Etc::SourceParts=$lists/parts"
        -o "Dir::State::Lists=$lists/state" -o "APT::Sandbox::User=$(id -un)")
    "${apt[@]}" update >&2 && (cd "$1" && "${apt[@]}" source --download-only qt6-base >&2)
}

build_qt() {
    [ ! -e "$qt_folder/ready" ] || return 0
    local source=$qt_folder/source
    rm -rf "$qt_folder"
    mkdir -p "$source"
    say "building Qt for ThreadSanitizer, once"
    step "fetching the source of Qt (is the network up?)" fetch_source "$qt_folder"
    step "unpacking the source of Qt" tar -xf "$qt_folder"/qt6-base_*.orig.tar.xz -C "$source" --strip-components=1
    # What Debian has and the tests do not need is left out. glib is: its event loop would bring races of its own.
    step "configuring Qt" quietly cmake -G Ninja -S "$source" -B "$qt_folder/build" -DCMAKE_BUILD_TYPE=None \
        -DCMAKE_C_FLAGS="-O1 -g1 -fno-omit-frame-pointer" \
        -DCMAKE_CXX_FLAGS="-O1 -g1 -fno-omit-frame-pointer -Wno-tsan" \
        -DFEATURE_sanitizer=ON -DFEATURE_sanitize_thread=ON -DINPUT_openssl=linked -DBUILD_WITH_PCH=ON \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DFEATURE_gui=OFF -DFEATURE_widgets=OFF -DFEATURE_dbus=OFF \
        -DFEATURE_sql=OFF -DFEATURE_xml=OFF -DFEATURE_testlib=OFF -DFEATURE_glib=OFF >&2
    step "building Qt" quietly cmake --build "$qt_folder/build" \
        --target Core Network Concurrent QTlsBackendOpenSSLPlugin >&2
    touch "$qt_folder/ready"
}

main() {
    case ${1-} in
        --help | -h)
            usage
            return ;;
    esac
    install_dependencies run build test tsan
    build_qt
    build_preset tsan
    say "running the tests of what has threads"
    cd "$project_root" # where ctest looks for its presets
    # Ours are linked with Debian's libraries; those of the same names and version are found first.
    LD_LIBRARY_PATH=$qt_folder/build/lib \
        QT_PLUGIN_PATH=$qt_folder/build/plugins:$(qmake6 -query QT_INSTALL_PLUGINS) \
        step "the tests under ThreadSanitizer" ctest --preset tsan -R "$tests" "$@"
}

main "$@"
