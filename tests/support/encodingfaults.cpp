// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"
#include "support/gzip.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

FaultScript encoded(const QByteArray &encoding, const QByteArray &body)
{
    return sending(answer("200 OK", body, {{"Content-Encoding", encoding}}));
}

FaultScript gzip(const QByteArray &packed) { return encoded("gzip", packed); }

QByteArray withBadChecksum(QByteArray packed)
{
    packed[packed.size() - 6] = static_cast<char>(packed.at(packed.size() - 6) ^ 0x55);
    return packed;
}

QByteArray withBadHeart(QByteArray packed)
{
    packed[packed.size() / 2] = static_cast<char>(packed.at(packed.size() / 2) ^ 0xff);
    return packed;
}

FaultCase unasked(const char *name, const QByteArray &encoding)
{
    return {name, encoded(encoding, "xxxx"), ErrorCode::NotAResult, u"not asked for"_s};
}

/// Changed on the way, so that it is worth to ask again.
FaultCase damaged(const char *name, const QByteArray &packed)
{
    return {name, gzip(packed), ErrorCode::NotAResult, u"damaged on the way"_s};
}

FaultCase cut(const char *name, const QByteArray &packed)
{
    return {name, gzip(packed), ErrorCode::Unreachable, u"broke off"_s};
}

} // namespace

QList<FaultCase> encodingFaults()
{
    const QByteArray packed = gzipped(goodBody());
    // A part a megabyte large, many times: a bomb in little time.
    const QByteArray bomb = gzipped(QByteArray(1024 * 1024, ' ')).repeated(200);
    return {
        {"gzip-of-nothing", gzip(gzipped({})), ErrorCode::NotAResult, u"empty"_s},
        cut("gzip-cut", withoutTail(packed, packed.size() / 2)),
        cut("gzip-without-trailer", withoutTail(packed, 8)),
        cut("gzip-cut-in-its-header", packed.first(6)),
        damaged("gzip-wrong-checksum", withBadChecksum(packed)),
        damaged("gzip-damaged", withBadHeart(gzipped(goodBody().repeated(50)))),
        {"gzip-false", gzip(goodBody()), ErrorCode::NotAResult, u"says gzip and is not"_s},
        damaged("gzip-second-member-false", packed + "\x1f\x8bjunk"),
        {"gzip-bomb", gzip(bomb), ErrorCode::TooLarge, u"larger than"_s},
        {"gzip-bomb-in-chunks",
         sending(head("200 OK", {{"Content-Encoding", "gzip"}, {"Transfer-Encoding", "chunked"}}) + chunked({bomb})),
         ErrorCode::TooLarge, u"larger than"_s},
        unasked("brotli-unasked", "br"),
        unasked("deflate-unasked", "deflate"),
        unasked("gzip-twice", "gzip, gzip"),
        unasked("zstd-unasked", "zstd"),
        unasked("an-encoding-nobody-knows", "rot13"),
    };
}

} // namespace paretoscope
