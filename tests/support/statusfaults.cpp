// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

using Kind = FaultStep::Kind;

namespace {

FaultCase tooMany(const char *name, const FaultHeaders &headers, const QString &says = u"Wait a minute"_s)
{
    return {name, json("429 Too Many Requests", "{}", headers), ErrorCode::TooManyRequests, says};
}

/// A good answer behind interim ones. From 6.8 on Qt passes over them; before that it ends there, which cannot be
/// helped and is said.
FaultCase interim(const char *name, const QByteArray &heads, const QString &status)
{
    FaultCase fault{name, sending(heads + answer("200 OK", goodBody()))};
    if (!passesOverInterimAnswers()) {
        fault.code = ErrorCode::NotAResult;
        fault.says = u"the interim status %1 ahead of its answer, and the library that this program runs on (Qt %2) "
                     "ends the request there"_s.arg(status, QString::fromLatin1(qVersion()));
    }
    return fault;
}

/// The key, its permissions, the plan.
QList<FaultCase> aboutTheKey()
{
    return {
        {"401-json", json("401 Unauthorized", R"({"error":{"message":"This API key does not exist."}})"),
         ErrorCode::KeyRefused, u"API key"_s},
        {"401-basic", sending(answer("401 Unauthorized", {}, {{"WWW-Authenticate", "Basic realm=\"x\""}})),
         ErrorCode::KeyRefused, u"401"_s},
        {"401-bearer", sending(answer("401 Unauthorized", {}, {{"WWW-Authenticate", "Bearer"}})),
         ErrorCode::KeyRefused},
        {"401-negotiate", sending(answer("401 Unauthorized", {}, {{"WWW-Authenticate", "Negotiate"}})),
         ErrorCode::KeyRefused, u"401"_s},
        {"401-digest",
         sending(answer("401 Unauthorized", {},
                        {{"WWW-Authenticate", R"(Digest realm="r", nonce="n", qop="auth", algorithm=MD5)"}})),
         ErrorCode::KeyRefused, u"401"_s},
        {"401-ntlm-and-basic",
         sending(answer("401 Unauthorized", {}, {{"WWW-Authenticate", "NTLM"}, {"WWW-Authenticate", "Basic"}})),
         ErrorCode::KeyRefused, u"401"_s},
        {"401-repeats-the-key", json("401 Unauthorized", R"({"message":"no such key: )" + testKey() + R"("})"),
         ErrorCode::KeyRefused, u"no such key"_s},
        {"401-repeats-the-key-encoded",
         json("401 Unauthorized", R"({"message":"see /?api_key=)" + testKey().toPercentEncoding() + R"("})"),
         ErrorCode::KeyRefused},
        {"401-repeats-the-header",
         json("401 Unauthorized", R"({"message":"bad Bearer )" + testKey() + " or " + testKey().toBase64() + R"("})"),
         ErrorCode::KeyRefused, u"bad Bearer"_s},
        {"401-key-in-the-reason", sending(answer("401 no such key " + testKey(), {}, {{"X-Key", testKey()}})),
         ErrorCode::KeyRefused, u"401"_s},
        {"402-plan", json("402 Payment Required", R"({"error":"nas_not_available_for_plan"})"),
         ErrorCode::AccessRefused, u"plan"_s},
        {"403-scope", json("403 Forbidden", R"({"error":{"message":"API key lacks version.read scope"}})"),
         ErrorCode::AccessRefused, u"version:read"_s},
        {"403-empty", sending(answer("403 Forbidden", {})), ErrorCode::AccessRefused, u"version:read"_s},
        {"403-firewall-page", html("403 Forbidden"), ErrorCode::AccessRefused, u"Something between"_s},
        {"403-body-hangs", sendingThen(head("403 Forbidden", {{"Content-Length", "500"}}), hanging),
         ErrorCode::AccessRefused, u"403"_s, false},
        {"407-proxy",
         sending(answer("407 Proxy Authentication Required", {}, {{"Proxy-Authenticate", "Basic realm=\"p\""}})),
         ErrorCode::Unreachable, u"proxy"_s},
        {"423-billing", json("423 Locked", R"({"error":"Billing is paused"})"), ErrorCode::AccessRefused, u"Billing"_s},
        {"511-network-login", html("511 Network Authentication Required"), ErrorCode::Unreachable, u"log-in"_s},
    };
}

/// What was asked for.
QList<FaultCase> aboutTheRun()
{
    return {
        {"404-json", json("404 Not Found", R"({"error":{"message":"Version not found"}})"), ErrorCode::NotFound,
         u"belongs to this workspace"_s},
        {"404-html", html("404 Not Found"), ErrorCode::NotFound, u"spelled right"_s},
        {"404-broken-json", json("404 Not Found", R"({"error":{"message":"Vers)"), ErrorCode::NotFound, u"404"_s},
        {"410-gone", json("410 Gone", R"({"error":"version was deleted"})"), ErrorCode::NotFound, u"was deleted"_s},
        {"400-string", json("400 Bad Request", R"({"error":"bad version"})"), ErrorCode::RequestRefused,
         u"bad version"_s},
        {"400-markup", json("400 Bad Request", R"({"error":{"message":"<b>no</b><script>x()</script>"}})"),
         ErrorCode::RequestRefused},
        {"400-terminal-codes", json("400 Bad Request", R"({"error":"\u001b[31mred\u0007\u202eback\nnew line\u0000"})"),
         ErrorCode::RequestRefused, u"red"_s},
        {"400-endless-message", json("400 Bad Request", R"({"error":")" + QByteArray(50'000, 'a') + R"("})"),
         ErrorCode::RequestRefused, u"aaa"_s},
        {"400-message-of-a-megabyte",
         json("400 Bad Request", R"({"error":{"message":"No room )" + QByteArray(1'000'000, 'a') + R"("}})"),
         ErrorCode::RequestRefused, u"No room aaa"_s},
        {"400-message-of-a-megabyte-without-length",
         sendingThen(head("400 Bad Request") + R"({"detail":"Kein Platz )" + QByteArray(1'000'000, 'a') + R"("})",
                     closing),
         ErrorCode::RequestRefused, u"Kein Platz aaa"_s},
        {"400-text-of-a-megabyte", sending(answer("400 Bad Request", "No room " + QByteArray(1'000'000, 'a'))),
         ErrorCode::RequestRefused, u"No room aaa"_s},
        {"422-detail",
         json("422 Unprocessable Entity", R"({"detail":[{"loc":["path","version"],"msg":"not a number"}]})"),
         ErrorCode::RequestRefused, u"version: not a number"_s},
        {"403-problem", json("403 Forbidden", R"({"type":"about:blank","title":"Forbidden","status":403})"),
         ErrorCode::AccessRefused, u"says: Forbidden"_s},
        {"400-not-utf-8", json("400 Bad Request", "{\"error\":\"\xff\xfe\x80 bad\"}"), ErrorCode::RequestRefused},
        {"409-several", json("409 Conflict", R"({"error":{"code":"MULTIPLE_TRAININGS"}})"),
         ErrorCode::SeveralTrainings},
        {"409-names-thousands",
         json("409 Conflict", "{\"error\":{\"message\":\"Name one.\",\"trainings\":["
                                  + QByteArray("\"t\",").repeated(50'000) + "\"t\"]}}"),
         ErrorCode::SeveralTrainings, u"says: Name one."_s},
        {"418-teapot", json("418 I'm a teapot", "{}"), ErrorCode::RequestRefused, u"418"_s},
        {"431-of-an-unknown-kind", json("431 Request Header Fields Too Large", R"({"error":null})"),
         ErrorCode::RequestRefused, u"431"_s},
    };
}

/// What may pass.
QList<FaultCase> aboutTheMoment()
{
    return {
        tooMany("429-plain", {}),
        tooMany("429-retry-after", {{"Retry-After", "2"}}, u"Wait 2 s"_s),
        tooMany("429-past-date", {{"Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"}}),
        tooMany("429-epoch", {{"Retry-After", "1771404540"}}),
        tooMany("429-negative", {{"Retry-After", "-5"}}),
        tooMany("429-text", {{"Retry-After", "soon"}}),
        tooMany("429-huge", {{"Retry-After", "99999999999999999999999"}}),
        tooMany("429-retry-after-empty", {{"Retry-After", ""}}),
        tooMany("429-retry-after-twice", {{"Retry-After", "2"}, {"Retry-After", "3"}}),
        tooMany("429-obsolete-date", {{"Retry-After", "Sunday, 06-Nov-94 08:49:37 GMT"}}),
        tooMany("429-older-date", {{"Retry-After", "Sun Nov  6 08:49:37 1994"}}),
        tooMany("429-fraction", {{"Retry-After", "1.5"}}),
        {"408-timeout", html("408 Request Timeout"), ErrorCode::ServerTrouble, u"408"_s},
        {"425-too-early", sending(answer("425 Too Early", {})), ErrorCode::ServerTrouble, u"425"_s},
        {"500-empty", sending(answer("500 Internal Server Error", {})), ErrorCode::ServerTrouble, u"500"_s},
        {"500-broken-off", sendingThen(head("500 Oops", {{"Content-Length", "500"}}) + "<html>", closing),
         ErrorCode::ServerTrouble},
        {"500-endless",
         {{Kind::Send, head("500 Oops")}, {Kind::Flood, QByteArray(4096, 'x')}},
         ErrorCode::ServerTrouble},
        {"500-repeats-the-key", json("500 Oops", R"({"error":"Authorization: Bearer )" + testKey() + R"("})"),
         ErrorCode::ServerTrouble, u"500"_s},
        {"502-html", html("502 Bad Gateway"), ErrorCode::ServerTrouble, u"502"_s},
        {"503-retry-after", html("503 Service Unavailable", {{"Retry-After", "1"}}), ErrorCode::ServerTrouble,
         u"Wait 1 s"_s},
        {"504-false-gzip", sending(answer("504 Gateway Timeout", "<html>", {{"Content-Encoding", "gzip"}})),
         ErrorCode::ServerTrouble, u"504"_s},
        {"530-of-one-network", html("530 Origin DNS Error"), ErrorCode::ServerTrouble, u"530"_s},
    };
}

/// Neither a result nor a refusal.
QList<FaultCase> odd()
{
    return {
        {"300-multiple", sending(answer("300 Multiple Choices", "{}")), ErrorCode::NotAResult, u"300"_s},
        {"304-not-modified", sending(head("304 Not Modified")), ErrorCode::NotAResult, u"304"_s},
        interim("103-early-hints", head("103 Early Hints", {{"Link", "</x>"}}), u"103"_s),
        interim("102-processing", head("102 Processing"), u"102"_s),
        interim("103-after-102", head("102 Processing") + head("103 Early Hints"), u"102"_s),
        interim("103-after-100", head("100 Continue") + head("103 Early Hints"), u"103"_s),
        {"101-other-protocol",
         sending(head("101 Switching Protocols", {{"Upgrade", "websocket"}, {"Connection", "Upgrade"}})),
         ErrorCode::NotAResult, u"101"_s},
        {"204-no-content", sending(head("204 No Content")), ErrorCode::NotAResult, u"204"_s},
        {"205-reset-content", sending(answer("205 Reset Content", {})), ErrorCode::NotAResult, u"205"_s},
        {"600-out-of-range", json("600 Custom", goodBody()), ErrorCode::NotAResult, u"600"_s},
        {"999-request-denied", html("999 Request Denied"), ErrorCode::NotAResult, u"999"_s},
    };
}

} // namespace

QList<FaultCase> statusFaults() { return aboutTheKey() + aboutTheRun() + aboutTheMoment() + odd(); }

} // namespace paretoscope
