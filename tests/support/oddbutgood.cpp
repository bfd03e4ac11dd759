// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"
#include "support/gzip.h"

namespace paretoscope {

using namespace std::chrono_literals;

using Kind = FaultStep::Kind;

namespace {

FaultCase handsOut(const char *name, const QByteArray &body)
{
    FaultCase fault{name, sending(answer("200 OK", body))};
    fault.body = body;
    return fault;
}

/// An honest body, printed with indents as some servers do: 30 MB that pack more than a hundred to one.
FaultCase largeAndEven()
{
    const QByteArray entry = R"(  {
    "modelId": "acme/bottles-5-t1--0000",
    "status": "finished",
    "metrics": {
      "map50": 81.5
    }
  },
)";
    const QByteArray part = entry.repeated(12'000);
    constexpr int times = 20;
    const QByteArray front = R"({"status":"finished","models":[)";
    const QByteArray end = R"({"modelId":"last"}]})";
    const QByteArray packed = gzipped(front) + gzipped(part).repeated(times) + gzipped(end);
    FaultCase fault{"good-large-and-even", sending(answer("200 OK", packed, {{"Content-Encoding", "gzip"}}))};
    fault.body = front + part.repeated(times) + end;
    return fault;
}

FaultCase repeatsTheKey()
{
    FaultCase fault = handsOut("good-repeats-the-key", goodBody().replace("nas-child-1", testKey()));
    fault.body.replace(testKey(), QByteArray(testKey().size(), '*'));
    return fault;
}

QList<FaultCase> encodings()
{
    const QByteArray packed = gzipped(goodBody());
    const auto gzip = [](const QByteArray &bytes, const QByteArray &word = "gzip") {
        return sending(answer("200 OK", bytes, {{"Content-Encoding", word}}));
    };
    return {
        {"good-gzip", gzip(packed)},
        {"good-gzip-in-capitals", gzip(packed, "GZIP")},
        {"good-x-gzip", gzip(packed, "x-gzip")},
        {"good-identity", gzip(goodBody(), "identity")},
        {"good-gzip-in-two-members", gzip(gzipped(goodBody().first(9)) + gzipped(goodBody().mid(9)))},
        {"good-gzip-padded", gzip(packed + QByteArray(16, '\0'))},
        {"good-gzip-then-garbage", gzip(packed + "garbage")},
        {"good-gzip-in-chunks", sending(head("200 OK", {{"Content-Encoding", "gzip"}, {"Transfer-Encoding", "chunked"}})
                                        + chunked({packed.first(3), packed.mid(3)}))},
        largeAndEven(),
    };
}

QList<FaultCase> heads()
{
    const QByteArray body = goodBody();
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size());
    return {
        {"good-in-lower-case", sending("HTTP/1.1 200 OK\r\n" + length.toLower() + "\r\n\r\n" + body)},
        {"good-http-1.0", sendingThen("HTTP/1.0 200 OK\r\n\r\n" + body, closing)},
        {"good-without-reason", sending("HTTP/1.1 200\r\n" + length + "\r\n\r\n" + body)},
        {"good-line-feeds-alone", sending("HTTP/1.1 200 OK\n" + length + "\n\n" + body)},
        {"good-folded-header", sending("HTTP/1.1 200 OK\r\nX-Long: a\r\n  b\r\n" + length + "\r\n\r\n" + body)},
        {"good-after-100", sending(head("100 Continue") + answer("200 OK", body))},
        {"good-chunks-and-length",
         sending(head("200 OK", {{"Content-Length", "5"}, {"Transfer-Encoding", "chunked"}}) + chunked({body}))},
        {"good-chunks-and-larger-length",
         sending(head("200 OK", {{"Content-Length", "5000"}, {"Transfer-Encoding", "chunked"}}) + chunked({body}))},
        {"good-chunk-extensions", sending(head("200 OK", chunkedHeader) + QByteArray::number(body.size(), 16)
                                          + ";sig=1\r\n" + body + "\r\n0;last\r\nX-Trailer: 1\r\n\r\n")},
        {"good-same-length-twice",
         sendingThen("HTTP/1.1 200 OK\r\n" + length + "\r\n" + length + "\r\n\r\n" + body, closing)},
        {"good-longer-than-announced", sending(answer("200 OK", body) + answer("200 OK", "{}"))},
        {"good-header-without-colon",
         sendingThen("HTTP/1.1 200 OK\r\nno colon here\r\n" + length + "\r\n\r\n" + body, closing)},
        {"good-thousands-of-headers",
         sendingThen("HTTP/1.1 200 OK\r\n" + QByteArray("X-Filler: x\r\n").repeated(5000) + "\r\n" + body, closing)},
    };
}

} // namespace

QList<FaultCase> oddButGood()
{
    const QByteArray good = answer("200 OK", goodBody());
    return QList<FaultCase>{
               {"good", sending(good)},
               {"good-in-chunks",
                sending(head("200 OK", chunkedHeader) + chunked({goodBody().first(7), goodBody().mid(7)}))},
               {"good-until-close", sendingThen(head("200 OK") + goodBody(), closing)},
               {"good-slowly", {waitFor(100ms), {Kind::Send, good}}},
               {"good-byte-by-byte", {{Kind::Trickle, good, 1ms}}},
               {"good-then-reset", {{Kind::Send, good}, waitFor(30ms), resetting}},
               {"202-pending", json("202 Accepted", goodBody())},
               {"203-from-a-proxy", json("203 Non-Authoritative Information", goodBody())},
               {"206-the-whole-as-a-part",
                json("206 Partial Content", goodBody(), {{"Content-Range", "bytes 0-76/77"}})},
               {"226-im-used", json("226 IM Used", goodBody())},
               {"200-with-a-location", json("200 OK", goodBody(), {{"Location", "http://127.0.0.2:1/x"}})},
               {"typed-text-plain", sending(answer("200 OK", goodBody(), {{"Content-Type", "text/plain"}}))},
               {"typed-html", sending(answer("200 OK", goodBody(), {{"Content-Type", "text/html"}}))},
               {"typed-nonsense", sending(answer("200 OK", goodBody(), {{"Content-Type", ";;;\xff"}}))},
               {"refresh-header", sending(answer("200 OK", goodBody(), {{"Refresh", "0; url=http://127.0.0.2:1/"}}))},
               handsOut("good-behind-a-mark", "\xEF\xBB\xBF" + goodBody()),
               handsOut("good-with-white-space", "\r\n\t " + goodBody() + "\r\n\r\n \t"),
               handsOut("good-number-out-of-range", goodBody().replace("}]", R"(,"metrics":{"map50":1e400}}])")),
               handsOut("good-key-twice", R"({"models":[],)" + goodBody().mid(1)),
               repeatsTheKey(),
           }
           + encodings() + heads();
}

} // namespace paretoscope
