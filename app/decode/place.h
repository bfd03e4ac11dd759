// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace paretoscope {

/// Where in a body something stands. Costs nothing until a finding needs it in words.
struct Place {
    static constexpr qsizetype noModel = -1;

    qsizetype model = noModel;   ///< position in models[], counted as in the body
    QLatin1StringView path = {}; ///< below the model, or from the top when there is none
    QByteArrayView name = {};    ///< a key that the body chose (a hardware name), below the path

    [[nodiscard]] static Place ofModel(qsizetype index, QLatin1StringView path = {}) { return {index, path, {}}; }
    [[nodiscard]] static Place atTop(QLatin1StringView path) { return {noModel, path, {}}; }
    [[nodiscard]] Place below(QByteArrayView key) const { return {model, path, key}; }

    /// "models[3].metrics.latency.T4"; a name from the body is made harmless.
    [[nodiscard]] QString toString() const;
    /// The same for every model and name: "models[].metrics.latency".
    [[nodiscard]] QString kind() const;
};

} // namespace paretoscope
