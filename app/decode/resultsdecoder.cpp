// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/resultsdecoder.h"

#include "decode/bodyparts.h"
#include "decode/errorbody.h"
#include "decode/harmlesstext.h"
#include "decode/jsonfault.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notAResult(const QString &what, QString detail = {})
{
    return failure(ErrorCode::NotAResult, what, std::move(detail));
}

QString brokenText(const JsonFault &fault)
{
    return u"This is not a training result: %1. Fetch it again; if it stays so, report it to whoever runs the "
           "server."_s.arg(fault.description());
}

/// Why a text that does not begin like an object is no result.
tl::unexpected<Error> notAnObject(QByteArrayView text)
{
    if (text.isEmpty())
        return notAResult(u"The answer is empty. Try again; if it stays empty, check the address of the API."_s);
    if (looksLikeHtml(text)) {
        return notAResult(u"This is a web page, not a result: a portal, a proxy or a wrong base address? Open any web "
                          "page to see whether a log-in is asked for, then check the address of the API."_s);
    }
    if (findJsonFault(text, json::maxDepth)) {
        return notAResult(u"This is not a training result: it is not JSON. Check the address of the API, or choose "
                          "another file."_s);
    }
    const auto kind = text.front() == '[' ? "a list"_L1 : "a single value"_L1;
    return notAResult(u"This is not a training result: it is JSON, but %1 instead of an object. Check the address of "
                      "the API, or choose another file."_s.arg(kind));
}

tl::unexpected<Error> notARun(const RunReader &reader, QByteArrayView text)
{
    const ErrorBody error = readErrorBody(text);
    if (reader.isErrorObject() || (!reader.hasKnownKey() && !error.message.isEmpty())) {
        return notAResult(u"The server answered with an error instead of a result: %1. Check the run and the key, then "
                          "try again."_s.arg(error.message.isEmpty() ? u"no reason given"_s : quoted(error.message)));
    }
    return notAResult(u"This is not a training result: it is JSON, but has none of the fields of one. Check the "
                      "address of the API, or choose another file."_s);
}

Result<DecodedResults> outcome(RunReader &reader, QByteArrayView text)
{
    if (!reader.hasKnownKey() || reader.isErrorObject())
        return notARun(reader, text);
    DecodedResults results;
    results.run = reader.finish(results.findings);
    return results;
}

Result<DecodedResults> decodeObject(QByteArrayView text, qsizetype partSize)
{
    if (text.size() > partSize) {
        RunReader reader;
        if (readInParts(text, partSize, reader) && reader.modelLists() == 1)
            return outcome(reader, text);
    }
    const auto reader = std::make_unique<RunReader>();
    readWhole(text, *reader);
    if (reader->modelLists() <= 1)
        return outcome(*reader, text);
    RunReader again(reader->modelLists() - 1);
    readWhole(text, again);
    return outcome(again, text);
}

} // namespace

Result<DecodedResults> decodeResults(QByteArrayView body)
{
    // Copy and index of a part stay in the cache. 32 KiB to 512 KiB measure alike; the smallest takes least memory.
    constexpr qsizetype partSize = 32LL * 1024;
    return decodeResults(body, partSize);
}

Result<DecodedResults> decodeResults(QByteArrayView body, qsizetype partSize)
{
    const QByteArrayView text = withoutByteOrderMark(body).trimmed();
    if (!text.startsWith('{'))
        return notAnObject(text);
    const qsizetype start = text.data() - body.data();
    try {
        return decodeObject(text, partSize);
    } catch (const simdjson::simdjson_error &error) {
        const QString detail = u"simdjson: "_s + QString::fromLatin1(error.what());
        std::optional<JsonFault> fault = findJsonFault(text, json::maxDepth);
        if (!fault)
            return notAResult(u"This is not a training result: it cannot be read. Fetch it again."_s, detail);
        fault->offset += start;
        return notAResult(brokenText(*fault), detail);
    }
}

} // namespace paretoscope
