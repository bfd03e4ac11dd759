// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/newestwork.h"
#include "session/analysedview.h"

#include <QObject>

#include <functional>

namespace paretoscope {

/// Sees to it that a view is analysed without holding up the window: at once where that takes a fraction of a
/// frame, on a worker where it could take more. A newer request stops the one before, which then never answers.
class ViewAnalyst final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewAnalyst)
public:
    /// Parts that look at up to this many models are computed at once: well under a millisecond in an optimised build.
    static constexpr std::size_t mostAtOnce = 2'000;

    using Answer = std::function<void(Result<AnalysedView>)>;

    explicit ViewAnalyst(QObject *parent = nullptr)
        : QObject(parent)
    {}
    ~ViewAnalyst() override;

    /// `before` as for analyseView(). Calls `answer` exactly once, within this call or later, unless another
    /// request or drop() came between. Fails with ErrorCode::TooLarge when memory runs out.
    void analyse(const TrainingRunPtr &run, const RunView &view, const AnalysedView &before, Answer answer);
    void drop() { m_work.drop(); }

private:
    NewestWork m_work;
};

} // namespace paretoscope
