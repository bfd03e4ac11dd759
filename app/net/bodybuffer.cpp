// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodybuffer.h"

#include <algorithm>
#include <array>

// Without this zlib wants its input as a pointer to non-const.
#define ZLIB_CONST
#include <zlib.h>

namespace paretoscope {

void BodyBuffer::EndInflate::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    std::default_delete<z_stream_s>()(stream);
}

BodyBuffer::BodyBuffer(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{}

BodyBuffer::~BodyBuffer() = default;

bool BodyBuffer::setEncoding(QByteArrayView contentEncoding)
{
    const QByteArray encoding = contentEncoding.trimmed().toByteArray().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return true;
    if (encoding != "gzip" && encoding != "x-gzip")
        return false;
    auto stream = std::make_unique<z_stream_s>();
    constexpr int gzipWithLargestWindow = 16 + MAX_WBITS;
    if (inflateInit2(stream.get(), gzipWithLargestWindow) != Z_OK)
        return false;
    m_stream.reset(stream.release());
    return true;
}

void BodyBuffer::expect(qint64 announcedBytes)
{
    if (!m_stream && announcedBytes > 0)
        m_opened.reserve(std::min({announcedBytes, m_maxBytes, bombBytes}));
}

BodyBuffer::State BodyBuffer::append(QByteArrayView bytes)
{
    m_received += bytes.size();
    return m_stream ? inflateAll(bytes) : keep(bytes);
}

bool BodyBuffer::isComplete() const { return !m_stream || m_streamEnded || m_received == 0; }

BodyBuffer::State BodyBuffer::keep(QByteArrayView opened)
{
    const qsizetype before = m_opened.size();
    const qint64 size = before + opened.size();
    if (m_stream && size > bombBytes && size > m_received * bombRatio)
        return State::TooLarge;
    const QByteArrayView fitting = opened.first(std::min<qint64>(opened.size(), m_maxBytes - before));
    // append() of Qt 6.4 grows into a second buffer and holds both for a while; resize() moves the pages of one.
    m_opened.resize(before + fitting.size());
    std::ranges::copy(fitting, m_opened.begin() + before);
    return size > m_maxBytes ? State::TooLarge : State::Good;
}

BodyBuffer::State BodyBuffer::inflateAll(QByteArrayView packed)
{
    constexpr uLong magicBytes = 2; // by which gzip is known
    std::array<char, 65'536> window;
    m_stream->next_in = reinterpret_cast<const Bytef *>(packed.data());
    m_stream->avail_in = static_cast<uInt>(packed.size());
    bool outputIsFull = false;
    while (m_stream->avail_in > 0 || outputIsFull) {
        if (m_streamEnded) {
            // gzip may hold several members one after the other; what begins like none is padding, and so is all
            // behind it, in whatever pieces it comes.
            m_isPadding = m_isPadding || *m_stream->next_in != 0x1f;
            if (m_isPadding)
                return State::Good;
            inflateReset(m_stream.get());
            m_streamEnded = false;
        }
        m_stream->next_out = reinterpret_cast<Bytef *>(window.data());
        m_stream->avail_out = static_cast<uInt>(window.size());
        const int outcome = inflate(m_stream.get(), Z_NO_FLUSH);
        if (outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR)
            return m_opened.isEmpty() && m_stream->total_in <= magicBytes ? State::Foreign : State::Damaged;
        const qsizetype opened = static_cast<qsizetype>(window.size()) - static_cast<qsizetype>(m_stream->avail_out);
        if (const State state = keep(QByteArrayView(window.data(), opened)); state != State::Good)
            return state;
        m_streamEnded = outcome == Z_STREAM_END;
        outputIsFull = m_stream->avail_out == 0 && !m_streamEnded;
    }
    return State::Good;
}

} // namespace paretoscope
