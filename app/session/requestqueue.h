// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/apireply.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <functional>

namespace paretoscope {

/// Lets a few requests run at a time and keeps the rest waiting in order (api.md 7.16: two to four at once).
class RequestQueue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestQueue)
public:
    using Start = std::function<ApiReply *()>;
    using Done = std::function<void(const Result<ApiBody> &)>;

    explicit RequestQueue(int atOnce, QObject *parent = nullptr);
    ~RequestQueue() override;

    /// `start` sends the request when its turn comes; `done` gets the answer. Neither runs after clear().
    void add(Start start, Done done);
    /// Drops what waits and aborts what runs.
    void clear();
    [[nodiscard]] bool isIdle() const { return m_waiting.empty() && m_running.isEmpty(); }

private:
    struct Request {
        Start start;
        Done done;
    };
    void next();

    int m_atOnce;
    std::deque<Request> m_waiting;
    QSet<ApiReply *> m_running;
};

} // namespace paretoscope
