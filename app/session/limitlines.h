// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/rememberedrun.h"
#include "session/runsource.h"

#include <QHash>

namespace paretoscope {

/// What versions up to 0.3 remembered of the targets of runs: a line a number, which tells what it is of by a hash
/// alone. It can be found for a run and target that are at hand, and for no others.
class LimitLines {
public:
    /// A key, a blank and a number above 0; other lines are nothing.
    explicit LimitLines(const QStringList &lines = {});

    /// Without a key.
    [[nodiscard]] RememberedTarget of(const RunSource &run, const QString &target) const;
    void remove(const RunSource &run, const QString &target);
    /// As they are read.
    [[nodiscard]] QStringList lines() const;

private:
    QHash<QByteArray, double> m_numbers;
};

} // namespace paretoscope
