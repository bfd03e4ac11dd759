// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "server/samplemodel.h"
#include "server/samplerun.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>

namespace paretoscope {

/// A search played from published figures so that following one can be tried out. It begins with the first
/// body that is asked for, takes `length`, and stays finished. The pace is ours; in parts of the length:
/// queued to 0.04, training the parent to 0.30, then mining. Mining finds the children fastest first, evenly
/// spaced; a child is listed at once without metrics, its accuracy follows after 0.08 of the mining time and its
/// latency after 0.16, as late metrics do on the platform. The frontier holds the children found so far that
/// beat every faster one, with mAP@50:95 as a fraction.
class SearchReplay {
public:
    SearchReplay(QList<SampleModel> models, SampleRun run, Clock clock, std::chrono::milliseconds length);

    /// The results body at this moment. Time never runs backwards here, whatever the clock does.
    [[nodiscard]] QByteArray body();

private:
    [[nodiscard]] double elapsedShare();
    [[nodiscard]] QJsonObject bodyAt(double share) const;
    [[nodiscard]] QJsonArray entriesAt(double progress) const;
    [[nodiscard]] QJsonObject miningAt(double progress) const;
    [[nodiscard]] double foundAt(qsizetype child) const;

    QList<SampleModel> m_children; ///< fastest first
    QList<SampleModel> m_baselines;
    SampleRun m_run;
    Clock m_clock;
    std::chrono::milliseconds m_length;
    QDateTime m_begin;
    double m_share = 0; ///< the furthest point reached, 0 to 1
};

} // namespace paretoscope
