// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace paretoscope {

/// The status words the API uses, "surfaced verbatim" (api.md 2.9). The word itself is always shown.
enum class RunState { Finished, Failed, Cancelled, Stopped, Mining, Running, Queued, Unknown };

/// Unknown for an unknown word; case and surrounding space do not matter.
[[nodiscard]] RunState runStateFromStatus(QStringView status);

/// True for states after which nothing changes any more; an unknown state is not final.
[[nodiscard]] bool isFinal(RunState state);

} // namespace paretoscope
