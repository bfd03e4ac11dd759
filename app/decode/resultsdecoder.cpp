// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/resultsdecoder.h"

#include "core/cause.h"
#include "core/harmlesstext.h"
#include "core/words.h"
#include "decode/bodyparts.h"
#include "decode/errorbody.h"
#include "decode/jsonfault.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString kind() { return Words::tr("a training result"); }

tl::unexpected<Error> nestedTooDeep(const QString &detail = {})
{
    return failure(Cause::NestedTooDeep,
                   {.subject = kind(), .limit = QString::number(json::maxDepth), .detail = detail});
}

/// Why a text that does not begin like an object is no result.
tl::unexpected<Error> notAnObject(QByteArrayView text)
{
    if (text.isEmpty())
        return failure(Cause::NothingInBody);
    if (looksLikeHtml(text))
        return failure(Cause::WebPage, {.subject = Words::tr("a result")});
    if (const std::optional<JsonFault> fault = findJsonFault(text, json::maxDepth))
        return fault->kind == JsonFault::Kind::TooDeep ? nestedTooDeep() : failure(Cause::NotJson);
    return failure(Cause::NotAnObject,
                   {.reason = text.front() == '[' ? Words::tr("a list") : Words::tr("a single value")});
}

tl::unexpected<Error> notARun(const RunReader &reader, QByteArrayView text)
{
    const ErrorBody error = readErrorBody(text);
    if (reader.isErrorObject() || (!reader.hasKnownKey() && !error.message.isEmpty()))
        return failure(Cause::ErrorObject,
                       {.reason = error.message.isEmpty() ? Words::tr("no reason given") : quoted(error.message)});
    return failure(Cause::NoResultField);
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
    if (const std::optional<QString> encoding = foreignEncoding(body))
        return failure(Cause::NotUtf8, {.subject = kind(), .reason = *encoding});
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
            return failure(Cause::BrokenJson, {.reason = Words::tr("it cannot be read", "a text"), .detail = detail});
        fault->offset += start;
        if (fault->kind == JsonFault::Kind::TooDeep)
            return nestedTooDeep(fault->description());
        return failure(Cause::BrokenJson, {.reason = fault->description(), .detail = detail});
    }
}

} // namespace paretoscope
