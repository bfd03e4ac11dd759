// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/claimreader.h"
#include "decode/hardwarenames.h"

namespace paretoscope {

/// Reads the metrics object of one model, in both generations of body (api.md 2.1, 2.2): a latency that is
/// one number belongs to `hardware`, a latency that is a map names its hardware itself. Which of them it is
/// is told by the entry alone, so one body may mix them.
class MetricsReader {
public:
    MetricsReader(HardwareNames &hardware, Remarks &remarks)
        : m_hardware(hardware),
          m_remarks(remarks),
          m_claims(hardware, remarks)
    {}

    /// Fills the metrics, measurements and claims of `entry`.
    void read(json::Object object, ModelEntry &entry);

private:
    void readField(const EntryField &row, json::Value &value);
    void readLatency(json::Value &value);
    void readLatencyOf(const json::Text &hardware, json::Value &value);
    void addMeasurement(TargetIndex target, Reading latency, const Place &where);
    /// What can be told only when the whole object is read.
    void conclude();
    [[nodiscard]] Place place(const Field &field) const { return Place::ofModel(m_entry->index, field); }

    HardwareNames &m_hardware;
    Remarks &m_remarks;
    ClaimReader m_claims;

    ModelEntry *m_entry = nullptr;
    json::Text m_hardwareName;             ///< metrics.hardware
    std::optional<Reading> m_plainLatency; ///< a latency that is not a map
};

} // namespace paretoscope
