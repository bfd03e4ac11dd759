// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/property.h"
#include "net/bodybuffer.h"
#include "support/gzip.h"

using namespace paretoscope;
using namespace paretoscope::fuzz;

namespace {

constexpr qint64 cap = 4096;

/// What has become of a body.
struct Received {
    BodyBuffer::State state = BodyBuffer::State::Good;
    bool isComplete = false;
    QByteArray bytes;

    [[nodiscard]] bool isGood() const { return state == BodyBuffer::State::Good; }
};

/// Appends `packed` in pieces whose lengths stand in `lengths`, over and over; in one piece when there are none.
/// The pieces are copies of their own, so that a read behind the end of one is noticed.
Received receive(QByteArrayView packed, QByteArrayView lengths)
{
    BodyBuffer buffer(cap);
    require(buffer.setEncoding("gzip"), "gzip is known");
    Received received;
    qsizetype at = 0;
    for (qsizetype piece = 0; at < packed.size() && received.isGood(); ++piece) {
        const qsizetype rest = packed.size() - at;
        const qsizetype wanted = lengths.isEmpty() ? rest : static_cast<quint8>(lengths[piece % lengths.size()]) + 1;
        const QByteArray bytes = packed.sliced(at, std::min(wanted, rest)).toByteArray();
        received.state = buffer.append(bytes);
        at += bytes.size();
        require(buffer.bytes().size() <= cap, "no more is kept than the cap allows");
        require(buffer.receivedBytes() == at, "what was received is counted");
    }
    received.isComplete = buffer.isComplete();
    received.bytes = buffer.take();
    return received;
}

/// Where a body is cut on its way changes nothing. Of two reasons to refuse it either may come first.
Received receiveBothWays(QByteArrayView packed, QByteArrayView lengths)
{
    Received whole = receive(packed, {});
    const Received inPieces = receive(packed, lengths);
    require(whole.isGood() == inPieces.isGood(), "pieces are as good as the whole");
    if (whole.isGood()) {
        require(whole.bytes == inPieces.bytes, "pieces open to the same bytes");
        require(whole.isComplete == inPieces.isComplete, "pieces are as complete as the whole");
    }
    return whole;
}

/// What was packed comes out again, if the cap allows; and half of it is not taken for the whole.
void requireRoundTrip(const QByteArray &content, QByteArrayView lengths)
{
    const QByteArray packed = gzipped(content);
    const Received received = receiveBothWays(packed, lengths);
    if (content.size() > cap)
        return require(received.state == BodyBuffer::State::TooLarge, "what is over the cap is refused");
    require(received.isGood() && received.isComplete && received.bytes == content, "what was packed comes out again");
    const Received half = receive(QByteArrayView(packed).chopped(1), lengths);
    require(half.isGood() && !half.isComplete, "a body cut short is not complete");
}

} // namespace

/// A packed body never opens to more than the cap and opens alike however it is cut into pieces.
/// The input: how many lengths of pieces follow (the lowest three bits) and how the rest is used; the lengths; the
/// rest, which is a packed body or what is packed first, once or, to come near the cap, many times over.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    if (input.isEmpty())
        return 0;
    const auto control = static_cast<quint8>(input.front());
    const qsizetype lengthCount = std::min<qsizetype>(control & 7, input.size() - 1);
    const QByteArrayView lengths = input.sliced(1, lengthCount);
    const QByteArrayView rest = input.sliced(1 + lengthCount);
    if ((control & 8) == 0)
        static_cast<void>(receiveBothWays(rest, lengths));
    else
        requireRoundTrip(rest.toByteArray().repeated(1 + (control >> 4)), lengths);
    return 0;
}
