// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrunbuilder.h"
#include "decode/modelentry.h"
#include "decode/remarks.h"

namespace paretoscope {

/// Puts entries into the run. An id that comes again is the same model: in the scalar form that is how a
/// model has measurements on several targets. Where two entries disagree the last one wins, with a remark;
/// a gap never takes the place of a number.
class ModelList {
public:
    ModelList(TrainingRunBuilder &run, Remarks &remarks)
        : m_run(run),
          m_remarks(remarks)
    {}

    void add(const ModelEntry &entry);

private:
    [[nodiscard]] bool hasRoom() const;
    void writeNew(Row row, const ModelEntry &entry);
    void writeAgain(Row row, const ModelEntry &entry);
    void writeMarks(Row row, const ModelEntry &entry);
    void writeWords(Row row, const ModelEntry &entry);
    void remarkOnRepeat(Row row, const ModelEntry &entry);

    TrainingRunBuilder &m_run;
    Remarks &m_remarks;
    QByteArray m_knownStatus; ///< the last word that needed no remark: nearly always the next one too
};

} // namespace paretoscope
