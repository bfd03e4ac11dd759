// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrunbuilder.h"
#include "decode/remarks.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace paretoscope {

/// Finds the target behind a hardware name as spelled in the body. A name comes back once a model, so the
/// spellings seen are remembered, and the next one expected is tried first.
class HardwareNames {
public:
    /// Every target costs a column as long as the run; a body with more names than this is not a benchmark.
    static constexpr int maxTargets = 1024;
    /// Most cells (models times targets) a run may hold: some 600 MB, far above any search.
    static constexpr std::size_t maxCells = std::size_t{1} << 26;

    HardwareNames(TrainingRunBuilder &run, Remarks &remarks)
        : m_run(run),
          m_remarks(remarks)
    {}

    /// Nothing for a blank name, and for one too many; a remark says so.
    [[nodiscard]] std::optional<TargetIndex> target(QByteArrayView name, const Place &where)
    {
        if (m_expected < m_spellings.size() && sameBytes(m_spellings[m_expected].name, name))
            return takeExpected();
        return targetOfAnother(name, where);
    }
    /// The target with this name if the body has named it already.
    [[nodiscard]] std::optional<TargetIndex> known(QByteArrayView name) const;

private:
    struct Spelling {
        QByteArray name;
        TargetIndex target;
    };
    [[nodiscard]] TargetIndex takeExpected()
    {
        const TargetIndex target = m_spellings[m_expected].target;
        m_expected = m_expected + 1 == m_spellings.size() ? 0 : m_expected + 1;
        return target;
    }
    [[nodiscard]] std::optional<TargetIndex> targetOfAnother(QByteArrayView name, const Place &where);
    [[nodiscard]] std::optional<TargetIndex> add(QByteArrayView name, const Place &where);
    void remember(QByteArrayView name, TargetIndex target);

    TrainingRunBuilder &m_run;
    Remarks &m_remarks;
    std::vector<Spelling> m_spellings;
    QHash<QByteArray, std::size_t> m_bySpelling;
    QHash<QString, TargetIndex> m_byKey;
    std::size_t m_expected = 0;
};

} // namespace paretoscope
