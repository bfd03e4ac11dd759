// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/entryreader.h"
#include "decode/hardwarenames.h"
#include "decode/miningreader.h"
#include "decode/modellist.h"

#include <QList>
#include <QSet>

#include <array>
#include <bitset>

namespace paretoscope {

/// Reads the top object of a results body. The object may come in parts (see bodyparts.h), so the reader keeps
/// its state between calls.
class RunReader {
public:
    /// Which of several `models` keys counts: the last one, so a body that has two is read a second time by a
    /// reader that passes over the first.
    explicit RunReader(int modelListsToSkip = 0)
        : m_skip(modelListsToSkip)
    {}
    Q_DISABLE_COPY_MOVE(RunReader)

    void readTop(json::Object object);
    /// More elements of the list of models that readTop() has begun.
    void readMoreModels(json::Array array);
    /// `share` of the models has been read: makes room for the others.
    void expectMoreModels(double share);
    /// The rest of the top object, opened again within the list of models: {"models":[ ... ], ... }.
    void readRest(json::Object object);

    [[nodiscard]] int modelLists() const { return m_lists; }
    [[nodiscard]] bool hasKnownKey() const { return m_hasKnownKey; }
    /// An `error` that is not null, and nothing that would make a run.
    [[nodiscard]] bool isErrorObject() const;

    /// Ends the reading: recommendations, contradictions, findings. Not reusable afterwards.
    [[nodiscard]] TrainingRunPtr finish(Findings &findings);

private:
    struct Named {
        TargetIndex target;
        QString modelId;
    };
    /// A field of the top object, and where its text goes or who reads its value.
    struct TopField {
        Field field;
        QString RunHeader::*text = nullptr;
        void (RunReader::*read)(json::Value &value) = nullptr;
    };
    static const std::array<TopField, 9 + headerTexts.size()> topFields;

    void readField(const TopField &row, json::Value &value);
    void readError(json::Value &value);
    void readModels(json::Value &value);
    void readModel(json::Value &value);
    void readRecommendations(json::Value &value);
    void readRecommendation(const json::Text &hardware, json::Value &value);
    void readMining(json::Value &value);
    void readVersionId(json::Value &value);
    void readModelCount(json::Value &value);
    void readCreatedAt(json::Value &value);
    void readStart(json::Value &value);
    void readSample(json::Value &value);
    [[nodiscard]] QDateTime time(json::Value &value, const Field &field);
    [[nodiscard]] QString word(json::Value &value, const Place &where);
    [[nodiscard]] bool isOfNas() const;

    TrainingRunBuilder m_run;
    Remarks m_remarks;
    HardwareNames m_hardware{m_run, m_remarks};
    EntryReader m_entries{m_hardware, m_remarks};
    ModelList m_models{m_run, m_remarks};
    QList<Named> m_recommendations;
    QSet<QString> m_recommended; ///< the hardware of all recommendations, those that name nothing included
    QDateTime m_start;
    int m_skip = 0;
    int m_lists = 0;
    qsizetype m_nextModel = 0;
    bool m_goesOn = false; ///< the next list of models belongs to the last one
    bool m_hasKnownKey = false;
    std::bitset<topFields.size()> m_seen; ///< of the fields
    bool m_hasError = false;
    bool m_hasModels = false; ///< `models` is there and a list
};

} // namespace paretoscope
