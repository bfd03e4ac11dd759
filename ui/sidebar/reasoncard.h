// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runsession.h"
#include "widgets/card.h"

#include <functional>

class QLabel;

namespace paretoscope {

/// A card of plain sentences about the run on screen: the first one leads, the others step back. Hidden while there is
/// nothing to say.
class ReasonCard final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReasonCard)
public:
    /// Asked once whenever run, view or selection change; empty texts are left out.
    using Sentences = std::function<QStringList(const RunSession &)>;

    /// `session` must outlive the card.
    ReasonCard(const QString &name, const QString &title, RunSession *session, Sentences sentences,
               QWidget *parent = nullptr);
    ~ReasonCard() override;

private:
    void follow();
    [[nodiscard]] QLabel *labelAt(qsizetype index);

    RunSession *m_session;
    Sentences m_sentences;
    QList<QLabel *> m_labels;
};

} // namespace paretoscope
