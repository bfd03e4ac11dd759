// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/hardwarenames.h"
#include "decode/modelentry.h"

#include <vector>

namespace paretoscope {

/// Reads `paretoOptimalFor` in its three forms (api.md 2.3): "T4:map_50" (hardware names may hold colons, so
/// the last one counts), "T4", and "map_50", which speaks of metrics.hardware.
class ClaimReader {
public:
    ClaimReader(HardwareNames &hardware, Remarks &remarks)
        : m_hardware(hardware),
          m_remarks(remarks)
    {}

    void clear() { m_tokens.clear(); }
    /// Collects the tokens of models[model].
    void read(json::Value &value, qsizetype model);
    /// Turns them into claims of `entry`; `own` is the target of its metrics.hardware.
    void resolve(std::optional<TargetIndex> own, ModelEntry &entry);

private:
    /// What a token says whichever model says it.
    struct Meaning {
        std::optional<TargetIndex> target; ///< none: metrics.hardware
        FrontClaims claims = 0;
    };
    [[nodiscard]] std::optional<Meaning> meaningOf(QByteArrayView token, const Place &where);
    [[nodiscard]] std::optional<Meaning> interpret(QByteArrayView token, const Place &where);

    static constexpr qsizetype maxRemembered = 8192;

    HardwareNames &m_hardware;
    Remarks &m_remarks;
    std::vector<json::Text> m_tokens;
    QHash<QByteArray, Meaning> m_remembered;
};

} // namespace paretoscope
