// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/apikey.h"
#include "server/archive.h"

#include <chrono>
#include <memory>

namespace paretoscope {

/// The workspace the program brings: published figures, each with its source, in the shapes of the platform's
/// API (resources/sample). What our own rules add (recommendations, the pace of the replay) is stated in the
/// body under "sample": {"figures", "recommendationRule", "note", "replay"}.
class SampleWorkspace final : public Archive {
public:
    static constexpr std::chrono::minutes defaultReplayLength{3};

    /// `clock` drives the replayed search, which starts at its first request and lasts `replayLength`.
    explicit SampleWorkspace(const Clock &clock = systemClock(),
                             std::chrono::milliseconds replayLength = defaultReplayLength);
    ~SampleWorkspace() override;

    [[nodiscard]] QString workspace() const override;
    [[nodiscard]] QString workspaceName() const override;
    [[nodiscard]] QList<ArchiveProject> projects() const override;
    [[nodiscard]] QList<QByteArray> results(const QString &project, const QString &version) const override;

    /// The run the window opens on: several targets, rich fronts. "workspace/project/version"
    [[nodiscard]] static QString firstRun();
    /// The search that plays while one watches. "workspace/project/version"
    [[nodiscard]] static QString replayedRun();
    /// May read everything. Not a secret: it opens nothing but the sample.
    [[nodiscard]] static ApiKey key();
    /// Lacks version:read, so that 403 can be tried out.
    [[nodiscard]] static ApiKey keyWithoutVersionRead();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace paretoscope
