// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsource.h"

#include <QHash>

namespace paretoscope {

class Settings;

/// Remembers which file holds somebody's own measurements of a run, from one session to the next: of the `most` runs
/// that got one last. Runs are told apart by memoryKey().
class MeasurementFiles {
public:
    static constexpr qsizetype most = 100;

    /// `settings` must outlive it.
    explicit MeasurementFiles(Settings *settings);

    /// Absolute; empty: none.
    [[nodiscard]] QString fileOf(const RunSource &run) const { return m_files.value(memoryKey(run)); }
    /// An empty path forgets the one there was.
    void remember(const RunSource &run, const QString &path);

private:
    Settings *m_settings;
    QHash<QByteArray, QString> m_files;
    QByteArrayList m_order; ///< of being remembered, the newest last
};

} // namespace paretoscope
