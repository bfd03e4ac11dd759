#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and starts Paretoscope on Debian 12. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

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
build/pictures. --help-run prints this text; --help is the program's own.
TEXT
}

# True when the arguments name a command that needs no window.
is_windowless() {
    local argument
    for argument in "$@"; do
        case $argument in
            show | front | pick | export | serve | -h | --help | --help-all | -v | --version | --picture | --picture=*)
                return 0 ;;
        esac
    done
    return 1
}

# The road of the window, offscreen; $1 is the program, the rest its arguments.
run_without_display() {
    local program=$1 pictures=$project_root/build/pictures
    shift
    say "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): running the same job offscreen."
    mkdir -p "$pictures"
    export QT_QPA_PLATFORM=offscreen
    # Qt's complaints about a screen that is none; what the program has to say is no log line.
    export QT_LOGGING_RULES=${QT_LOGGING_RULES-default.warning=false}
    step "opening the window offscreen" "$program" "$@" --picture "$pictures/window.png"
    if [ "$*" = "--sample" ]; then
        step "exporting the chart" "$program" export sample/accelerators/1 --sample --hardware hailo8 \
            --output "$pictures/chart.png"
        printf 'Chart:   %s\n' "$pictures/chart.png"
    fi
    printf 'Window:  %s\n' "$pictures/window.png"
}

main() {
    if [ "${1-}" = --help-run ]; then
        usage
        return
    fi
    install_dependencies run build
    build_preset release paretoscope
    local program=$project_root/build/release/bin/paretoscope
    [ "$#" -gt 0 ] || set -- --sample
    if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || is_windowless "$@"; then
        exec "$program" "$@"
    fi
    run_without_display "$program" "$@"
}

main "$@"
