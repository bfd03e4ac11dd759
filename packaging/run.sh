#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and starts Paretoscope on Debian 12 or 13. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

program=$project_root/build/release/bin/paretoscope

usage() {
    cat <<'TEXT'
packaging/run.sh [ARGUMENTS...]

Installs the packages that are missing (with sudo when not root), builds the release and starts Paretoscope.
Without arguments it opens the window on the sample workspace; arguments are those of the program:

  packaging/run.sh                                   the window on the sample workspace
  packaging/run.sh my-workspace/my-project/5         the window on a run
  packaging/run.sh show sample/accelerators/1 --sample --json

Without a display the same job is done offscreen: the sample is fetched over HTTP, the recommendation of each
target and the progress of the search are printed, and a picture of the window and a chart are left in
build/pictures. --help-run prints this text. --help and --version install and build nothing: they are the
program's own once it is built.
TEXT
}

# question_in ARGUMENTS...: the option among them that is answered without any work: --help, --version or --help-run.
question_in() {
    local argument
    for argument in "$@"; do
        case $argument in
            --) return ;;
            -h | --help) echo --help ;;
            -v | --version) echo --version ;;
            --help-run) echo --help-run ;;
            *) continue ;;
        esac
        return
    done
}

# Answers a question with what is there; $1 is the question, the rest the arguments.
answer() {
    local question=$1 version
    shift
    if [ "$question" != --help-run ] && "$program" --version >/dev/null 2>&1; then
        exec "$program" "$@"
    fi
    version=$(sed -n 's/^project(paretoscope VERSION \([0-9.]*\).*/\1/p' "$project_root/CMakeLists.txt")
    case $question in
        --version) printf 'paretoscope %s\n' "$version" ;;
        --help) usage && printf '\nThe help of the program and its commands comes here once packaging/run.sh has built it.\n' ;;
        --help-run) usage ;;
    esac
}

# Whether these arguments open a window, and there is no screen for it. The program knows.
lacks_a_display() {
    [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ] && [ "$("$program" --needs-display "$@" 2>/dev/null)" = yes ]
}

# The road of the window, offscreen.
run_without_display() {
    local pictures=$project_root/build/pictures
    say "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): running the same job offscreen."
    mkdir -p "$pictures"
    export QT_QPA_PLATFORM=offscreen
    step "opening the window offscreen" "$program" "$@" --picture "$pictures/window.png"
    if [ "$*" = "--sample" ]; then
        step "exporting the chart" "$program" export sample/accelerators/1 --sample --hardware hailo8 \
            --output "$pictures/chart.png"
        printf 'Chart:   %s\n' "$pictures/chart.png"
    fi
    printf 'Window:  %s\n' "$pictures/window.png"
}

main() {
    local question
    question=$(question_in "$@")
    if [ -n "$question" ]; then
        answer "$question" "$@"
        return
    fi
    install_dependencies run build
    build_preset release paretoscope
    [ "$#" -gt 0 ] || set -- --sample
    if lacks_a_display "$@"; then
        run_without_display "$@"
    else
        exec "$program" "$@"
    fi
}

main "$@"
