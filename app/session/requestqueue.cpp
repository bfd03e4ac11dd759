// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/requestqueue.h"

#include <utility>

namespace paretoscope {

RequestQueue::RequestQueue(int atOnce, QObject *parent)
    : QObject(parent),
      m_atOnce(atOnce)
{}

RequestQueue::~RequestQueue() { clear(); }

void RequestQueue::add(Start start, Done done)
{
    m_waiting.push_back({std::move(start), std::move(done)});
    next();
}

void RequestQueue::clear()
{
    m_waiting.clear();
    const QSet<ApiReply *> running = std::exchange(m_running, {});
    qDeleteAll(running);
}

void RequestQueue::next()
{
    while (m_running.size() < m_atOnce && !m_waiting.empty()) {
        Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        ApiReply *const reply = request.start();
        m_running.insert(reply);
        connect(reply, &ApiReply::finished, this, [this, reply, done = std::move(request.done)] {
            m_running.remove(reply);
            done(reply->result());
            next();
        });
    }
}

} // namespace paretoscope
