// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"

#include <QByteArrayView>
#include <QString>

namespace paretoscope {

/// Where in a body something stands. Costs nothing until a finding needs it in words.
struct Place {
    static constexpr qsizetype noModel = -1;
    static constexpr qsizetype anyModel = -2;

    qsizetype model = noModel;   ///< position in models[], counted as in the body
    QLatin1StringView path = {}; ///< below the model, or from the top when there is none
    QByteArrayView name = {};    ///< a key that the body chose (a hardware name), below the path

    [[nodiscard]] static constexpr Place ofModel(qsizetype index, const Field &field = {})
    {
        return {index, field.path};
    }
    [[nodiscard]] static constexpr Place atTop(const Field &field) { return {noModel, field.path}; }
    [[nodiscard]] Place below(QByteArrayView key) const { return {model, path, key}; }
    [[nodiscard]] Place below(const Field &field) const { return below({field.key.data(), field.key.size()}); }

    /// "models[3].metrics.latency.T4", "models[]" for any model; a name from the body is made harmless.
    [[nodiscard]] QString toString() const;
    /// The same for every model and name: "models[].metrics.latency".
    [[nodiscard]] QString kind() const;
};

} // namespace paretoscope
