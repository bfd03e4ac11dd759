// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/metricsreader.h"

namespace paretoscope {

/// Reads one entry of models[].
class EntryReader {
public:
    EntryReader(HardwareNames &hardware, Remarks &remarks)
        : m_remarks(remarks),
          m_metrics(hardware, remarks)
    {}

    /// The entry is valid until the next call.
    [[nodiscard]] const ModelEntry &read(json::Object object, qsizetype index);

private:
    void readField(const EntryField &row, json::Value &value);
    [[nodiscard]] Place place(const Field &field) const { return Place::ofModel(m_entry.index, field); }

    Remarks &m_remarks;
    MetricsReader m_metrics;
    ModelEntry m_entry;
};

} // namespace paretoscope
