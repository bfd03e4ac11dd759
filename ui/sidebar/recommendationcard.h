// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "session/targetadvice.h"
#include "theme/theme.h"
#include "widgets/card.h"

class QLabel;
class QToolButton;

namespace paretoscope {

class AdviceList;
class Chip;
class ElidedLabel;

/// The answer for the chosen target: which model, who names it, its two numbers, what it gains over the
/// baselines, and what is computed here beside it. Says so when nobody recommends anything.
class RecommendationCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecommendationCard)
public:
    /// Both must outlive the card.
    RecommendationCard(RunSession *session, const Theme *theme, QWidget *parent = nullptr);
    ~RecommendationCard() override;

Q_SIGNALS:
    void showInTableRequested();

private:
    void layOut();
    void follow();
    void showHeadline(const Advice &advice);
    void showNothing(const QString &sentence);
    void copyId();

    RunSession *m_session;
    const Theme *m_theme;
    QString m_modelId; ///< exact, for copying
    std::optional<Row> m_row;
    ElidedLabel *m_target;
    QLabel *m_device;
    Chip *m_speaker;
    ElidedLabel *m_name;
    QWidget *m_numbers;
    QLabel *m_metric;
    QLabel *m_metricCaption;
    QLabel *m_latency;
    QLabel *m_reason;
    QLabel *m_gain;
    QToolButton *m_copy;
    QToolButton *m_reveal;
    AdviceList *m_others;
};

} // namespace paretoscope
