// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/errorbody.h"

#include "decode/harmlesstext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <initializer_list>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 200;
/// A refusal is short; a body of megabytes is not read for a sentence.
constexpr qsizetype largestBody = qsizetype{1} << 20;

/// A code is one word such as MULTIPLE_TRAININGS or model_eval_not_done; a sentence is not.
bool isCode(const QString &text)
{
    const auto isPart = [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); };
    return text.contains(u'_') && text.size() <= 80 && std::all_of(text.begin(), text.end(), isPart);
}

QString lineOf(const QJsonValue &value) { return harmlessText(value.toString(), longestMessage); }

QString firstNonEmpty(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

ErrorBody readErrorBody(QByteArrayView body)
{
    ErrorBody result;
    const QByteArrayView text = withoutByteOrderMark(body).trimmed();
    result.isHtml = looksLikeHtml(text);
    if (result.isHtml || text.isEmpty() || text.size() > largestBody)
        return result;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()));
    if (!document.isObject()) {
        // Plain text from a gateway is worth showing; half an object or a list of anything is not.
        if (document.isNull() && !text.startsWith('{') && !text.startsWith('['))
            result.message = harmlessText(text, longestMessage);
        return result;
    }
    const QJsonObject top = document.object();
    const QJsonObject error = top.value("error"_L1).toObject(); // empty when it is a text
    const QString errorText = lineOf(top.value("error"_L1));
    result.message = firstNonEmpty({lineOf(error.value("message"_L1)), lineOf(top.value("message"_L1)), errorText,
                                    lineOf(error.value("hint"_L1))});
    result.code = firstNonEmpty({lineOf(error.value("code"_L1)), lineOf(top.value("code"_L1)),
                                 isCode(errorText) ? errorText : QString()});
    return result;
}

QByteArrayView withoutByteOrderMark(QByteArrayView body)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    return body.startsWith(mark) ? body.sliced(mark.size()) : body;
}

bool looksLikeHtml(QByteArrayView body)
{
    // No JSON text begins with '<', and what does is markup of some kind: HTML, XHTML, an XML error page. Some servers put
    // one page into another, each with its mark.
    QByteArrayView text = body.trimmed();
    for (QByteArrayView rest = withoutByteOrderMark(text); rest.size() < text.size(); rest = withoutByteOrderMark(text))
        text = rest.trimmed();
    return text.startsWith('<');
}

} // namespace paretoscope
