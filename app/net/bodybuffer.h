// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <memory>
#include <utility>

struct z_stream_s;

namespace paretoscope {

/// Collects the body of one answer, unpacks gzip, and keeps a cap on what it opens to.
/// Why not leave unpacking to Qt 6.4: it reports half a gzip stream as success, its guard against bombs refuses
/// honest bodies, and it gives no way to tell one from the other.
class BodyBuffer final {
public:
    enum class State {
        Good,
        TooLarge, ///< over the cap, or a gzip bomb; what lies within the cap is kept
        Foreign,  ///< not the encoding it claims to be
        Damaged,  ///< begins as that encoding, and goes wrong further on or in its checksum
    };

    /// A small packed body that opens to more than bombBytes at over bombRatio to one is a bomb whatever the cap.
    /// An honest pretty-printed body reaches about 120 to one.
    static constexpr qint64 bombBytes = 64LL * 1024 * 1024;
    static constexpr qint64 bombRatio = 200;

    explicit BodyBuffer(qint64 maxBytes);
    ~BodyBuffer();
    Q_DISABLE_COPY_MOVE(BodyBuffer)

    /// Before the first byte: the value of Content-Encoding. False for one that is not known (and not asked for).
    [[nodiscard]] bool setEncoding(QByteArrayView contentEncoding);
    /// Reserves room for a body announced with this length; the announcement is not trusted beyond bombBytes.
    void expect(qint64 announcedBytes);
    [[nodiscard]] State append(QByteArrayView bytes);
    /// Whether what came so far is a whole: gzip says so with its trailer, which is checked.
    [[nodiscard]] bool isComplete() const;
    /// What was kept so far, after unpacking.
    [[nodiscard]] const QByteArray &bytes() const { return m_opened; }
    [[nodiscard]] qint64 receivedBytes() const { return m_received; }
    [[nodiscard]] QByteArray take() { return std::exchange(m_opened, {}); }

private:
    struct EndInflate {
        void operator()(z_stream_s *stream) const;
    };

    [[nodiscard]] State keep(QByteArrayView opened);
    [[nodiscard]] State inflateAll(QByteArrayView packed);

    qint64 m_maxBytes;
    qint64 m_received = 0;
    QByteArray m_opened;
    std::unique_ptr<z_stream_s, EndInflate> m_stream; ///< null: not packed
    bool m_streamEnded = false;
    bool m_isPadding = false; ///< what comes now is no part of the body any more
};

} // namespace paretoscope
