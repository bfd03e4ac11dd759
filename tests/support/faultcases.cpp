// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultcases.h"

#include "support/gzip.h"

namespace paretoscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = FaultStep::Kind;

FaultStep waitFor(std::chrono::milliseconds pause) { return {Kind::Wait, {}, pause}; }
const FaultHeaders chunkedHeader{{"Transfer-Encoding", "chunked"}};
const FaultStep closing{Kind::Close};
const FaultStep resetting{Kind::Reset};
const FaultStep hanging{Kind::Hang};

FaultScript json(const QByteArray &status, const QByteArray &body, FaultHeaders headers = {})
{
    headers.prepend({"Content-Type", "application/json"});
    return sending(answer(status, body, headers));
}

FaultScript html(const QByteArray &status, FaultHeaders headers = {})
{
    headers.prepend({"Content-Type", "text/html"});
    return sending(answer(status, "<!DOCTYPE html><html><body><h1>nginx</h1></body></html>", headers));
}

FaultScript gzip(const QByteArray &packed) { return sending(answer("200 OK", packed, {{"Content-Encoding", "gzip"}})); }

QByteArray withoutTail(const QByteArray &bytes, qsizetype count) { return bytes.first(bytes.size() - count); }

QByteArray withBadChecksum(QByteArray packed)
{
    packed[packed.size() - 6] = static_cast<char>(packed.at(packed.size() - 6) ^ 0x55);
    return packed;
}

QList<FaultCase> refusals()
{
    return {
        {"401-json", json("401 Unauthorized", R"({"error":{"message":"This API key does not exist."}})"),
         ErrorCode::KeyRefused, u"API key"_s},
        {"401-basic", sending(answer("401 Unauthorized", {}, {{"WWW-Authenticate", "Basic realm=\"x\""}})),
         ErrorCode::KeyRefused, u"401"_s},
        {"401-bearer", sending(answer("401 Unauthorized", {}, {{"WWW-Authenticate", "Bearer"}})),
         ErrorCode::KeyRefused},
        {"401-repeats-the-key", json("401 Unauthorized", R"({"message":"no such key: )" + testKey() + R"("})"),
         ErrorCode::KeyRefused, u"no such key"_s},
        {"401-repeats-the-key-encoded",
         json("401 Unauthorized", R"({"message":"see /?api_key=)" + testKey().toPercentEncoding() + R"("})"),
         ErrorCode::KeyRefused},
        {"403-body-hangs", sendingThen(head("403 Forbidden", {{"Content-Length", "500"}}), hanging),
         ErrorCode::AccessRefused, u"403"_s, false},
        {"402-plan", json("402 Payment Required", R"({"error":"nas_not_available_for_plan"})"),
         ErrorCode::AccessRefused, u"plan"_s},
        {"403-scope", json("403 Forbidden", R"({"error":{"message":"API key lacks version.read scope"}})"),
         ErrorCode::AccessRefused, u"version:read"_s},
        {"403-firewall-page", html("403 Forbidden"), ErrorCode::AccessRefused, u"Something between"_s},
        {"404-json", json("404 Not Found", R"({"error":{"message":"Version not found"}})"), ErrorCode::NotFound,
         u"belongs to this workspace"_s},
        {"404-html", html("404 Not Found"), ErrorCode::NotFound, u"spelled right"_s},
        {"400-string", json("400 Bad Request", R"({"error":"bad version"})"), ErrorCode::RequestRefused,
         u"bad version"_s},
        {"400-markup", json("400 Bad Request", R"({"error":{"message":"<b>no</b><script>x()</script>"}})"),
         ErrorCode::RequestRefused},
        {"407-proxy",
         sending(answer("407 Proxy Authentication Required", {}, {{"Proxy-Authenticate", "Basic realm=\"p\""}})),
         ErrorCode::Unreachable, u"proxy"_s},
        {"409-several", json("409 Conflict", R"({"error":{"code":"MULTIPLE_TRAININGS"}})"),
         ErrorCode::SeveralTrainings},
        {"418-teapot", json("418 I'm a teapot", "{}"), ErrorCode::RequestRefused, u"418"_s},
        {"423-billing", json("423 Locked", R"({"error":"Billing is paused"})"), ErrorCode::AccessRefused, u"Billing"_s},
        {"429-plain", json("429 Too Many Requests", "{}"), ErrorCode::TooManyRequests, u"Wait a minute"_s},
        {"429-retry-after", json("429 Too Many Requests", "{}", {{"Retry-After", "2"}}), ErrorCode::TooManyRequests,
         u"Wait 2 s"_s},
        {"429-past-date", json("429 Too Many Requests", "{}", {{"Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"}}),
         ErrorCode::TooManyRequests, u"Wait a minute"_s},
        {"429-epoch", json("429 Too Many Requests", "{}", {{"Retry-After", "1771404540"}}), ErrorCode::TooManyRequests,
         u"Wait a minute"_s},
        {"500-empty", sending(answer("500 Internal Server Error", {})), ErrorCode::ServerTrouble, u"500"_s},
        {"500-broken-off", sendingThen(head("500 Oops", {{"Content-Length", "500"}}) + "<html>", closing),
         ErrorCode::ServerTrouble},
        {"500-endless",
         {{Kind::Send, head("500 Oops")}, {Kind::Flood, QByteArray(4096, 'x')}},
         ErrorCode::ServerTrouble},
        {"502-html", html("502 Bad Gateway"), ErrorCode::ServerTrouble, u"502"_s},
        {"503-retry-after", html("503 Service Unavailable", {{"Retry-After", "1"}}), ErrorCode::ServerTrouble,
         u"Wait 1 s"_s},
        {"300-multiple", sending(answer("300 Multiple Choices", "{}")), ErrorCode::NotAResult, u"300"_s},
        {"304-not-modified", sending(head("304 Not Modified")), ErrorCode::NotAResult, u"304"_s},
        {"103-early-hints", sending(head("103 Early Hints", {{"Link", "</x>"}}) + answer("200 OK", goodBody())),
         ErrorCode::NotAResult, u"103"_s},
        {"302-to-itself", sending(answer("302 Found", {}, {{"Location", "/loop"}})), ErrorCode::Unreachable,
         u"too many times"_s},
        {"302-other-origin",
         sending(answer("302 Found", {}, {{"Location", "http://127.0.0.2:1/x?api_key=" + testKey()}})),
         ErrorCode::Unreachable, u"another server"_s},
        {"302-without-location", sending(answer("302 Found", {})), ErrorCode::NotAResult, u"302"_s},
    };
}

QList<FaultCase> transportFaults()
{
    const QByteArray whole = answer("200 OK", goodBody());
    return {
        {"closes-without-answer", {closing}, ErrorCode::Unreachable, u"without an answer"_s},
        {"resets-without-answer", {resetting}, ErrorCode::Unreachable},
        {"ssh-banner", sendingThen("SSH-2.0-OpenSSH_9.2p1 Debian\r\n", closing), ErrorCode::Unreachable},
        {"shorter-than-announced", sendingThen(head("200 OK", {{"Content-Length", "4000"}}) + goodBody(), closing),
         ErrorCode::Unreachable, u"broke off"_s},
        {"nothing-of-what-was-announced", sendingThen(head("200 OK", {{"Content-Length", "4000"}}), closing),
         ErrorCode::Unreachable, u"broke off"_s},
        {"chunks-without-the-last",
         sendingThen(head("200 OK", chunkedHeader) + chunked({withoutTail(goodBody(), 9)}, false), closing),
         ErrorCode::Unreachable, u"broke off"_s},
        {"chunks-then-one-not-hex",
         sending(head("200 OK", chunkedHeader) + chunked({withoutTail(goodBody(), 9)}, false) + "zz\r\nxx\r\n"),
         ErrorCode::Unreachable, u"broke off"_s},
        {"chunk-size-not-hex", sending(head("200 OK", chunkedHeader) + "zz\r\n" + goodBody() + "\r\n"),
         ErrorCode::NotAResult, u"empty"_s},
        {"reset-in-the-body",
         {{Kind::Send, withoutTail(whole, 5)}, waitFor(30ms), resetting},
         ErrorCode::Unreachable,
         u"broke off"_s},
        {"never-answers", {hanging}, ErrorCode::TimedOut, u"Nothing came"_s, false},
        {"headers-then-nothing", sendingThen(head("200 OK", {{"Content-Length", "500"}}), hanging), ErrorCode::TimedOut,
         u"Nothing came"_s, false},
        {"half-then-nothing", sendingThen(withoutTail(whole, 5), hanging), ErrorCode::TimedOut, u"Nothing came"_s,
         false},
        {"one-byte-at-a-time",
         {{Kind::Send, head("200 OK", {{"Content-Length", "500"}})}, {Kind::Trickle, QByteArray(500, ' '), 50ms}},
         ErrorCode::TimedOut,
         u"not complete within"_s,
         false},
        {"headers-without-end",
         {{Kind::Send, "HTTP/1.1 200 OK\r\n"}, {Kind::Trickle, QByteArray("X-Filler: x\r\n").repeated(500), 5ms}},
         ErrorCode::TimedOut,
         {},
         false},
        {"endless-body",
         {{Kind::Send, head("200 OK")}, {Kind::Flood, QByteArray(16 * 1024, ' ')}},
         ErrorCode::TooLarge,
         u"larger than"_s},
        {"announces-10-TB", sendingThen(head("200 OK", {{"Content-Length", "10995116277760"}}) + "{", closing),
         ErrorCode::TooLarge, u"larger than"_s},
    };
}

QList<FaultCase> bodies()
{
    const QByteArray packed = gzipped(goodBody());
    return {
        {"cut-until-close", sendingThen(head("200 OK") + withoutTail(goodBody(), 9), closing), ErrorCode::Unreachable,
         u"broke off"_s},
        {"204-no-content", sending(head("204 No Content")), ErrorCode::NotAResult, u"204"_s},
        {"200-empty", sending(answer("200 OK", {})), ErrorCode::NotAResult, u"empty"_s},
        {"gzip-of-nothing", gzip(gzipped({})), ErrorCode::NotAResult, u"empty"_s},
        {"gzip-cut", gzip(withoutTail(packed, packed.size() / 2)), ErrorCode::Unreachable, u"broke off"_s},
        {"gzip-without-trailer", gzip(withoutTail(packed, 8)), ErrorCode::Unreachable, u"broke off"_s},
        {"gzip-wrong-checksum", gzip(withBadChecksum(packed)), ErrorCode::NotAResult, u"gzip"_s},
        {"gzip-false", gzip(goodBody()), ErrorCode::NotAResult, u"gzip"_s},
        {"gzip-bomb", gzip(gzipped(QByteArray(20 * 1024 * 1024, ' '))), ErrorCode::TooLarge, u"larger than"_s},
        {"brotli-unasked", sending(answer("200 OK", "xxxx", {{"Content-Encoding", "br"}})), ErrorCode::NotAResult,
         u"not asked for"_s},

        {"good", sending(answer("200 OK", goodBody()))},
        {"good-in-chunks",
         sending(head("200 OK", chunkedHeader) + chunked({goodBody().first(7), goodBody().mid(7)}))},
        {"good-until-close", sendingThen(head("200 OK") + goodBody(), closing)},
        {"good-gzip", gzip(packed)},
        {"good-gzip-in-two-members", gzip(gzipped(goodBody().first(9)) + gzipped(goodBody().mid(9)))},
        {"good-gzip-padded", gzip(packed + QByteArray(16, '\0'))},
        {"good-slowly", {waitFor(100ms), {Kind::Send, answer("200 OK", goodBody())}}},
        {"202-pending", json("202 Accepted", goodBody())},
        {"typed-text-plain", sending(answer("200 OK", goodBody(), {{"Content-Type", "text/plain"}}))},
    };
}

} // namespace

QByteArray testKey() { return "rf_SECRET/key+0123456789"; }

QByteArray goodBody() { return R"({"status":"finished","jobType":"nas","models":[{"modelId":"nas-child-1"}]})"; }

const QList<FaultCase> &faultCases()
{
    static const QList<FaultCase> cases = refusals() + transportFaults() + bodies();
    return cases;
}

} // namespace paretoscope
