// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace paretoscope {

/// The form in which bodies are kept: qCompress(), its length in four bytes and a zlib stream.
[[nodiscard]] QByteArray packed(const QByteArray &bytes);

/// Nullopt for what is not such a form. The length in front is not believed beyond what so many bytes can open to.
[[nodiscard]] std::optional<QByteArray> unpacked(const QByteArray &packed);

} // namespace paretoscope
