// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace paretoscope {

/// The accuracy metrics of a NAS row. All are percent, 0 to 100, higher is better
/// (docs.roboflow.com/developer/rest-api/versions/get-training-results).
enum class Metric { Map5095, Map50, F1, Precision, Recall };

inline constexpr int metricCount = 5;
inline constexpr std::array<Metric, metricCount> allMetrics{Metric::Map5095, Metric::Map50, Metric::F1,
                                                            Metric::Precision, Metric::Recall};

[[nodiscard]] constexpr int indexOf(Metric metric) { return static_cast<int>(metric); }

/// The key in a results body and on the command line: "map5095".
[[nodiscard]] QString metricKey(Metric metric);
/// The name people read: "mAP@50:95".
[[nodiscard]] QString metricName(Metric metric);
/// Reads a key ("map5095"), case-insensitively.
[[nodiscard]] std::optional<Metric> metricFromKey(QStringView key);
/// Reads a token of `paretoOptimalFor` ("map_50_95", "map_50", "f1", ...).
[[nodiscard]] std::optional<Metric> metricFromToken(QStringView token);

} // namespace paretoscope
