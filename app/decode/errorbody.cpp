// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/errorbody.h"

#include "core/fields.h"
#include "core/handful.h"
#include "core/harmlesstext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <initializer_list>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 200;
/// A refusal is short; of a body of megabytes the beginning is read.
constexpr qsizetype readOfBody = 64LL * 1024;
/// What may be half of a key where a text was cut: its last word, as far as keys are long.
constexpr qsizetype longestSecret = 8LL * 1024;

/// A code is one word such as MULTIPLE_TRAININGS or model_eval_not_done; a sentence is not.
bool isCode(const QString &text)
{
    const auto isPart = [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); };
    return text.contains(u'_') && text.size() <= 80 && std::all_of(text.begin(), text.end(), isPart);
}

QString lineOf(const QJsonValue &value) { return harmlessText(value.toString(), longestMessage); }

QString textOf(const QJsonValue &value);

/// What an entry of a list is about: FastAPI says it in a path whose end is the name of a field.
QString withPlace(const QJsonObject &entry, const QString &text)
{
    const QJsonArray path = entry.value(fields::error::place.key).toArray();
    const QString place = path.isEmpty() ? QString() : lineOf(path.last());
    return place.isEmpty() ? text : harmlessText(QString(place + u": "_s + text), longestMessage);
}

/// Where a sentence is looked for, the best first.
constexpr std::array sentences{fields::error::message,     fields::error::detail, fields::error::msg,
                               fields::error::description, fields::error::title,  fields::error::reason};

QString textOfObject(const QJsonObject &object)
{
    for (const Field &field : sentences) {
        if (const QString text = textOf(object.value(field.key)); !text.isEmpty())
            return withPlace(object, text);
    }
    return {};
}

QString textOfList(const QJsonArray &list)
{
    QStringList texts;
    for (const auto &entry : list) {
        if (const QString text = textOf(entry); !text.isEmpty())
            texts.append(text);
    }
    return harmlessText(handful(texts, u"; ", 3), longestMessage);
}

/// One line; empty where nobody wrote one. The parser bounds how deep it goes.
QString textOf(const QJsonValue &value)
{
    if (value.isArray())
        return textOfList(value.toArray());
    return value.isObject() ? textOfObject(value.toObject()) : lineOf(value);
}

/// The complaints about the fields of a form, as Rails, Laravel and ASP.NET sort them: by the name of the field.
QString textOfFields(const QJsonObject &fields)
{
    QJsonArray texts;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (const QString text = textOf(field.value()); !text.isEmpty())
            texts.append(QString(field.key() + u": "_s + text));
    }
    return textOfList(texts);
}

QString textOfErrors(const QJsonValue &errors)
{
    const QString text = textOf(errors);
    return text.isEmpty() ? textOfFields(errors.toObject()) : text;
}

QString firstNonEmpty(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// How far into a JSON text its brackets and texts are open.
struct OpenEnds {
    QByteArray closers;       ///< of the brackets, the innermost last
    qsizetype textBegin = -1; ///< of the text that is open; -1: none is
    qsizetype lastComma = -1; ///< outside of texts
    QByteArray closersAtComma;
};

OpenEnds openEndsOf(QByteArrayView json)
{
    OpenEnds open;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (open.textBegin >= 0) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                open.textBegin = -1;
        } else if (c == '"') {
            open.textBegin = i;
        } else if (c == '{' || c == '[') {
            open.closers += c == '{' ? '}' : ']';
        } else if (c == '}' || c == ']') {
            open.closers.chop(1);
        } else if (c == ',') {
            open.lastComma = i;
            open.closersAtComma = open.closers;
        }
    }
    return open;
}

QByteArray closed(QByteArrayView json, QByteArray closers)
{
    std::ranges::reverse(closers);
    return json.toByteArray() + closers;
}

/// How many bytes the character or escape takes that begins here.
qsizetype lengthAtFrontOf(QByteArrayView text)
{
    if (text.front() == '\\')
        return text.startsWith("\\u") ? 6 : 2;
    const auto lead = static_cast<uchar>(text.front());
    return lead >= 0xf0U ? 4 : lead >= 0xe0U ? 3 : lead >= 0xc0U ? 2 : 1;
}

/// The text without half a character or escape at its end, which would spoil all of it.
QByteArrayView toLastWhole(QByteArrayView text)
{
    qsizetype whole = 0;
    while (whole < text.size() && whole + lengthAtFrontOf(text.sliced(whole)) <= text.size())
        whole += lengthAtFrontOf(text.sliced(whole));
    return text.first(whole);
}

/// The text without its last word, or without the end of a long one: half a key must not be shown, because it would not
/// be found and taken out.
QByteArrayView withoutLastWord(QByteArrayView text)
{
    const QByteArrayView end = text.last(std::min(text.size(), longestSecret));
    return toLastWhole(text.chopped(end.size() - std::max<qsizetype>(0, end.lastIndexOf(' '))));
}

/// An object that was cut off, as far as it goes: up to the place of the cut where that lies in a text, else up to the
/// last comma.
QJsonDocument documentOfCut(QByteArrayView json)
{
    const OpenEnds open = openEndsOf(json);
    if (open.textBegin >= 0) {
        const qsizetype begin = open.textBegin + 1;
        const QByteArrayView kept = json.first(begin + withoutLastWord(json.sliced(begin)).size());
        const QJsonDocument document = QJsonDocument::fromJson(closed(kept, open.closers + '"'));
        if (!document.isNull())
            return document;
    }
    return open.lastComma < 0 ? QJsonDocument()
                              : QJsonDocument::fromJson(closed(json.first(open.lastComma), open.closersAtComma));
}

QJsonDocument documentOf(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    return document.isNull() && json.startsWith('{') ? documentOfCut(json) : document;
}

} // namespace

ErrorBody readErrorBody(QByteArrayView body)
{
    ErrorBody result;
    const QByteArrayView text = withoutByteOrderMark(body).trimmed();
    result.isHtml = looksLikeHtml(text);
    if (result.isHtml || text.isEmpty())
        return result;
    const QJsonDocument document = documentOf(text.first(std::min(text.size(), readOfBody)));
    if (!document.isObject()) {
        // Plain text from a gateway is worth showing; half an object or a list of anything is not.
        if (document.isNull() && !text.startsWith('{') && !text.startsWith('['))
            result.message = harmlessText(text, longestMessage);
        return result;
    }
    const QJsonObject top = document.object();
    const QJsonObject error = top.value(fields::error::error.key).toObject(); // empty when it is a text
    const QString errorText = lineOf(top.value(fields::error::error.key));
    const bool isProblem = top.contains(fields::error::status.key)
                           || top.contains(fields::error::type.key); // RFC 9457; else a title is any title
    result.message = firstNonEmpty(
        {textOf(error), textOf(top.value(fields::error::message.key)), textOf(top.value(fields::error::detail.key)),
         lineOf(top.value(fields::error::oauthDescription.key)), textOfErrors(top.value(fields::error::errors.key)),
         textOf(top.value(fields::error::error.key)), lineOf(error.value(fields::error::hint.key)),
         isProblem ? lineOf(top.value(fields::error::title.key)) : QString()});
    result.code = firstNonEmpty({lineOf(error.value(fields::error::code.key)),
                                 lineOf(top.value(fields::error::code.key)),
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
    // No JSON text begins with '<', and what does is markup of some kind: HTML, XHTML, an XML error page. Some servers
    // put one page into another, each with its mark.
    QByteArrayView text = body.trimmed();
    for (QByteArrayView rest = withoutByteOrderMark(text); rest.size() < text.size(); rest = withoutByteOrderMark(text))
        text = rest.trimmed();
    return text.startsWith('<');
}

} // namespace paretoscope
