// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/runreader.h"

namespace paretoscope {

/// Reads a body in one piece. The parser works on a copy and an index of its own: more than twice the text.
void readWhole(QByteArrayView text, RunReader &reader);

/// Reads a big body in parts of about `partSize` bytes, cut between two models, so that copy and index stay in
/// the cache whatever the size of the body. Where to cut is guessed and then proven: each part must be JSON by
/// itself (what comes before the models, closed; some models as a list; the rest, opened again), and parts that
/// all are can only have been cut in the right places.
/// False when that did not work out, for a broken body or an unusual one: `reader` is spent then, and
/// readWhole() decides with a fresh one.
[[nodiscard]] bool readInParts(QByteArrayView text, qsizetype partSize, RunReader &reader);

} // namespace paretoscope
