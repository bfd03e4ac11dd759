// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"

namespace paretoscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = FaultStep::Kind;

namespace {

QByteArray announcing(const QByteArray &length) { return head("200 OK", {{"Content-Length", length}}); }

QList<FaultCase> brokenOff()
{
    const QByteArray whole = answer("200 OK", goodBody());
    return {
        {"closes-without-answer", {closing}, ErrorCode::Unreachable, u"without an answer"_s},
        {"resets-without-answer", {resetting}, ErrorCode::Unreachable},
        {"closes-in-the-status-line", sendingThen("HTTP/1.1 20", closing), ErrorCode::Unreachable},
        {"closes-in-the-headers", sendingThen("HTTP/1.1 200 OK\r\nContent-Le", closing), ErrorCode::Unreachable},
        {"shorter-than-announced", sendingThen(announcing("4000") + goodBody(), closing), ErrorCode::Unreachable,
         u"broke off"_s},
        {"nothing-of-what-was-announced", sendingThen(announcing("4000"), closing), ErrorCode::Unreachable,
         u"broke off"_s},
        {"reset-in-the-body",
         {{Kind::Send, withoutTail(whole, 5)}, waitFor(30ms), resetting},
         ErrorCode::Unreachable,
         u"broke off"_s},
        {"cut-until-close", sendingThen(head("200 OK") + withoutTail(goodBody(), 9), closing), ErrorCode::Unreachable,
         u"broke off"_s},
    };
}

QList<FaultCase> framing()
{
    const QByteArray inChunks = head("200 OK", chunkedHeader);
    return {
        {"chunks-without-the-last", sendingThen(inChunks + chunked({withoutTail(goodBody(), 9)}, false), closing),
         ErrorCode::Unreachable, u"broke off"_s},
        {"chunks-then-one-not-hex", sending(inChunks + chunked({withoutTail(goodBody(), 9)}, false) + "zz\r\nxx\r\n"),
         ErrorCode::Unreachable, u"broke off"_s},
        {"chunk-size-not-hex", sending(inChunks + "zz\r\n" + goodBody() + "\r\n"), ErrorCode::NotAResult, u"empty"_s},
        {"chunk-size-negative", sending(inChunks + "-4d\r\n" + goodBody() + "\r\n0\r\n\r\n"), ErrorCode::NotAResult,
         u"empty"_s},
        {"chunk-size-huge", sendingThen(inChunks + "FFFFFFFFFFFFFFFFFF\r\n" + goodBody(), closing),
         ErrorCode::NotAResult, u"empty"_s},
        {"chunk-longer-than-announced", sendingThen(inChunks + "20\r\n" + goodBody() + "\r\n0\r\n\r\n", closing),
         ErrorCode::Unreachable, u"broke off"_s},
        {"chunk-shorter-than-announced",
         sendingThen(inChunks + "fff\r\n" + withoutTail(goodBody(), 5) + "\r\n0\r\n\r\n", closing),
         ErrorCode::Unreachable, u"broke off"_s},
        {"lengths-that-differ",
         sending(head("200 OK", {{"Content-Length", "74"}, {"Content-Length", "5"}}) + goodBody()),
         ErrorCode::Unreachable, u"HTTP"_s},
        {"length-negative", sending(announcing("-74") + goodBody()), ErrorCode::Unreachable, u"HTTP"_s},
        {"length-not-a-number", sending(announcing("many") + goodBody()), ErrorCode::Unreachable, u"HTTP"_s},
        {"length-in-hex", sending(announcing("0x4a") + goodBody()), ErrorCode::Unreachable, u"HTTP"_s},
        {"length-of-two", sending(announcing("74 5") + goodBody()), ErrorCode::Unreachable, u"HTTP"_s},
        {"length-over-64-bits", sending(announcing("99999999999999999999999") + goodBody()), ErrorCode::TooLarge,
         u"larger than"_s},
        {"announces-10-TB", sendingThen(announcing("10995116277760") + "{", closing), ErrorCode::TooLarge,
         u"larger than"_s},
        {"endless-body",
         {{Kind::Send, head("200 OK")}, {Kind::Flood, QByteArray(16 * 1024, ' ')}},
         ErrorCode::TooLarge,
         u"larger than"_s},
        {"endless-chunks",
         {{Kind::Send, inChunks}, {Kind::Flood, chunked({QByteArray(16 * 1024, ' ')}, false)}},
         ErrorCode::TooLarge,
         u"larger than"_s},
    };
}

QList<FaultCase> standing()
{
    const QByteArray whole = answer("200 OK", goodBody());
    return {
        {"never-answers", {hanging}, ErrorCode::TimedOut, u"Nothing came"_s, false},
        {"half-a-status-line", sendingThen("HTTP/1.1 2", hanging), ErrorCode::TimedOut, {}, false},
        {"headers-then-nothing", sendingThen(announcing("500"), hanging), ErrorCode::TimedOut, u"Nothing came"_s,
         false},
        {"half-then-nothing", sendingThen(withoutTail(whole, 5), hanging), ErrorCode::TimedOut, u"Nothing came"_s,
         false},
        {"half-a-chunk-then-nothing",
         sendingThen(head("200 OK", chunkedHeader) + "fff\r\n" + withoutTail(goodBody(), 5), hanging),
         ErrorCode::TimedOut, u"Nothing came"_s, false},
        // Qt reads no header behind one that is none, so that the end of the body is not known.
        {"header-without-colon", sending("HTTP/1.1 200 OK\r\nno colon here\r\nContent-Length: 74\r\n\r\n" + goodBody()),
         ErrorCode::TimedOut, u"Nothing came"_s, false},
        {"100-continue-then-nothing", sendingThen(head("100 Continue"), hanging), ErrorCode::TimedOut, {}, false},
        {"one-byte-at-a-time",
         {{Kind::Send, announcing("500")}, {Kind::Trickle, QByteArray(500, ' '), 50ms}},
         ErrorCode::TimedOut,
         u"not complete within"_s,
         false},
        {"headers-without-end",
         {{Kind::Send, "HTTP/1.1 200 OK\r\n"}, {Kind::Trickle, QByteArray("X-Filler: x\r\n").repeated(500), 5ms}},
         ErrorCode::TimedOut,
         {},
         false},
        {"flood-of-headers",
         {{Kind::Send, "HTTP/1.1 200 OK\r\n"}, {Kind::Flood, QByteArray("X-Filler: x\r\n").repeated(1000)}},
         ErrorCode::TimedOut,
         {},
         false},
        {"endless-status-line",
         {{Kind::Send, "HTTP/1.1 200 "}, {Kind::Flood, QByteArray(16 * 1024, 'x')}},
         ErrorCode::TimedOut,
         {},
         false},
        {"header-of-half-a-megabyte",
         sendingThen("HTTP/1.1 200 OK\r\nX-Filler: " + QByteArray(500'000, 'x'), hanging),
         ErrorCode::TimedOut,
         {},
         false},
    };
}

} // namespace

QList<FaultCase> transportFaults() { return brokenOff() + framing() + standing(); }

} // namespace paretoscope
