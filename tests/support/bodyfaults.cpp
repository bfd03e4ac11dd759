// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"

#include <QStringEncoder>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

FaultCase noResult(const char *name, const QByteArray &body, const QString &says = u"not a training result"_s,
                   const QByteArray &type = "application/json")
{
    FaultCase fault{name, sending(answer("200 OK", body, {{"Content-Type", type}}))};
    fault.says = says;
    fault.body = body;
    fault.decoded = ErrorCode::NotAResult;
    return fault;
}

FaultCase page(const char *name, const QByteArray &body, const QByteArray &type = "text/html; charset=utf-8")
{
    return noResult(name, body, u"web page"_s, type);
}

/// The body with something else in the place of `part`.
QByteArray with(const QByteArray &part, const QByteArray &other) { return goodBody().replace(part, other); }

QList<FaultCase> pages()
{
    return {
        page("portal-page", "<html><head><meta http-equiv=\"refresh\" content=\"0;url=http://10.0.0.1/login\"></head>"
                            "<body>Please log in to the network.</body></html>"),
        page("index-of-a-web-app", "<!doctype html>\n<html lang=en><head><script type=module src=/app.js></script>"
                                   "</head><body><div id=root></div></body></html>"),
        page("page-typed-as-json", "\r\n  <!DOCTYPE html><title>Oops</title>", "application/json"),
        page("page-behind-a-mark", "\xEF\xBB\xBF<html></html>"),
        page("xml-error", "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>", "application/xml"),
        noResult("json-in-html", "Fatal error: out of memory<br>" + goodBody()),
    };
}

QList<FaultCase> notJson()
{
    QByteArray wide = QStringEncoder(QStringConverter::Utf16LE,
                                     QStringConverter::Flag::WriteBom)(QString::fromLatin1(goodBody()));
    return {
        noResult("plain-text", "OK", u"not JSON"_s, "text/plain"),
        noResult("only-spaces", QByteArray(100, ' '), u"empty"_s),
        noResult("only-a-mark", "\xEF\xBB\xBF", u"empty"_s),
        noResult("utf-16", wide, u"UTF-16"_s),
        noResult("invalid-utf-8", with("nas-child-1", "nas-\xff\xfe")),
        noResult("bare-nan", with(R"("nas-child-1")", "NaN"), u"NaN"_s),
        noResult("bare-infinity", with(R"("nas-child-1")", "-Infinity"), u"Infinity"_s),
        noResult("python-dictionary", QByteArray(goodBody()).replace('"', '\'')),
        noResult("trailing-comma", with("}]", "},]")),
        noResult("comment", "{/* generated */" + goodBody().mid(1)),
        noResult("cut-in-the-middle", withoutTail(goodBody(), 20) + "}", u"byte"_s),
        noResult("cut-in-a-text", withoutTail(goodBody(), 6)),
        noResult("text-after-the-end", goodBody() + "\n<!-- 12 ms -->", u"behind its end"_s),
        noResult("two-objects", goodBody() + '\n' + goodBody(), u"behind its end"_s),
        noResult("padded-with-zeros", goodBody() + QByteArray(512, '\0')),
        noResult("all-zeros", QByteArray(512, '\0')),
        noResult("guard-prefix", ")]}',\n" + goodBody()),
        noResult("callback", "callback(" + goodBody() + ")", u"not JSON"_s, "application/javascript"),
        noResult("event-stream", "data: " + goodBody() + "\n\n", u"not JSON"_s, "text/event-stream"),
        noResult("nested-too-deeply",
                 with("}]", "},{\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}]"), u"deep"_s),
        noResult("nested-arrays-alone", QByteArray(100'000, '[')),
        noResult("a-png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"), u"not JSON"_s, "image/png"),
    };
}

QList<FaultCase> otherJson()
{
    return {
        noResult("top-level-array", '[' + goodBody() + ']', u"a list"_s),
        noResult("top-level-null", "null", u"a single value"_s),
        noResult("top-level-number", "17", u"a single value"_s),
        noResult("top-level-text", R"("finished")", u"a single value"_s),
        noResult("empty-object", "{}", u"none of the fields"_s),
        noResult("another-api", R"({"data":{"viewer":null},"extensions":{}})", u"none of the fields"_s),
        noResult("error-object", R"({"error":{"message":"quota exceeded","status":429}})", u"quota exceeded"_s),
        noResult("error-text", R"({"error":"version not trained"})", u"version not trained"_s),
        noResult("error-beside-a-status", R"({"status":"error","error":"worker died"})", u"worker died"_s),
        noResult("message-alone", R"({"message":"Internal server error"})", u"Internal server error"_s),
        noResult("error-without-words", R"({"error":{}})", u"no reason given"_s),
    };
}

} // namespace

QList<FaultCase> bodyFaults()
{
    FaultCase withKey = noResult("error-object-with-the-key", R"({"error":"bad key )" + testKey() + R"("})",
                                 u"bad key"_s);
    withKey.body.replace(testKey(), QByteArray(testKey().size(), '*'));
    const FaultCase empty{"200-empty", sending(answer("200 OK", {})), ErrorCode::NotAResult, u"empty"_s};
    return QList{empty, withKey} + pages() + notJson() + otherJson();
}

} // namespace paretoscope
