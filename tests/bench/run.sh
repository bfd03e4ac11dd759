#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the bench with optimisation and measures what the program is held to. See --help below.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR/../../packaging source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"

usage() {
    cat <<'TEXT'
tests/bench/run.sh [--json] [--quick] [--verbose] [--only STAGE...]
tests/bench/run.sh --growth

Installs the packages that are missing (with sudo when not root), builds the preset "bench" and prints a table of
medians, ratios and goals; exit code 1 when a goal is missed. What a ratio compares was measured in turn, in one run:
on a busy machine trust the ratios and not the times.

  --json              one object a row
  --quick             fewer rounds, nothing above 100,000 models
  --verbose           says where the time went, on stderr
  --only STAGE...     decode front chart table road startup
  --growth            instead: how each stage grows from 100 to 1,000,000 models, into growth.md and growth.png
TEXT
}

main() {
    case ${1-} in
        --help | -h)
            usage
            return ;;
    esac
    local arguments=("$@")
    [ "${1-}" != --growth ] || arguments=(--growth "$project_root/tests/bench" "${@:2}")
    install_dependencies run build test
    build_preset bench paretobench
    # The start-up is measured on a real X server; everything else paints into memory.
    exec xvfb-run -a -s "-screen 0 1920x1080x24" "$project_root/build/bench/bin/paretobench" "${arguments[@]}"
}

main "$@"
