// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <utility>

namespace paretoscope {

/// What tells the answer to the newest question from late ones to older questions, which are dropped. A member of
/// whoever asks; where that one is gone, every answer is late. Not thread-safe: asked and answered on one thread.
class Latest {
    Q_DISABLE_COPY_MOVE(Latest)
public:
    Latest() = default;

    /// From here on the answers to what was asked so far are late.
    void renew() { m_turn = std::make_shared<Turn>(); }

    /// `take` for an answer to what is asked now: does nothing once that is late.
    template <typename Take>
    [[nodiscard]] auto only(Take take) const
    {
        return [turn = std::weak_ptr(m_turn), take = std::move(take)](auto &&...answer) {
            if (!turn.expired())
                take(std::forward<decltype(answer)>(answer)...);
        };
    }

private:
    struct Turn {};
    std::shared_ptr<const Turn> m_turn = std::make_shared<Turn>();
};

} // namespace paretoscope
