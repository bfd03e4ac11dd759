// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterword.h"

#include "core/words.h"

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView twoDots = u"..";

/// What a name is compared by: "Jetson Orin Nano" is jetson-orin-nano.
QString looseName(QStringView name)
{
    QString loose = name.toString().toCaseFolded();
    loose.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return loose;
}

std::optional<std::size_t> columnNamed(QStringView name, const TrainedModelColumns &columns)
{
    const QString loose = looseName(name);
    std::optional<std::size_t> found;
    if (loose.isEmpty())
        return found;
    for (std::size_t column = 0; column < columns.all().size(); ++column) {
        for (const QString &each : columns.all()[column].names) {
            if (each.compare(name, Qt::CaseInsensitive) == 0)
                return column;
            if (!found && looseName(each) == loose)
                found = column;
        }
    }
    return found;
}

/// The parts of a word that looks like a condition.
struct Parts {
    QStringView name;
    QStringView sign; ///< empty: the word is a text
    QStringView rest;
};

Parts partsOf(const QString &word, const TrainedModelColumns &columns)
{
    const QStringView whole(word);
    const auto isSign = [](QChar c) { return c == u'<' || c == u'>' || c == u'='; };
    const auto *const sign = std::ranges::find_if(whole, isSign);
    if (sign != whole.end()) {
        const qsizetype at = sign - whole.begin();
        const bool isTwo = *sign != u'=' && whole.sliced(at + 1).startsWith(u'=');
        return {whole.first(at), whole.sliced(at, isTwo ? 2 : 1), whole.sliced(at + (isTwo ? 2 : 1))};
    }
    // The title mAP@50:95 has a colon of its own.
    const qsizetype colon = whole.lastIndexOf(u':');
    if (colon < 0)
        return {};
    const QStringView rest = whole.sliced(colon + 1);
    const bool isRange = rest.contains(twoDots) || columnNamed(whole.first(colon), columns);
    const bool isTitle = columnNamed(whole, columns).has_value();
    return isRange && !isTitle ? Parts{whole.first(colon), whole.sliced(colon, 1), rest} : Parts{};
}

FilterWord ignored(const QString &note) { return {std::nullopt, note}; }

/// A number is on its way: nothing yet, a sign, or a bare point.
bool isBegun(QStringView text) { return text.isEmpty() || text == u"-" || text == u"+" || text == u"."; }

FilterWord notANumber(const QString &word, const QString &text)
{
    const QString note = text.contains(u',')
                             ? Words::tr("“%1” is not understood: “%2” is no number; write a decimal point, "
                                         "as in 4.5.")
                             : Words::tr("“%1” is not understood: “%2” is no number.");
    return ignored(note.arg(word, text));
}

FilterWord waiting(const QString &word) { return ignored(Words::tr("“%1” waits for a number.").arg(word)); }

std::optional<double> numberOf(QStringView text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

FilterWord comparison(const QString &word, const Parts &parts, std::size_t place, const ModelColumn &column)
{
    constexpr double endless = std::numeric_limits<double>::infinity();
    if (isBegun(parts.rest))
        return waiting(word);
    const std::optional<double> number = numberOf(parts.rest);
    if (!number)
        return notANumber(word, parts.rest.toString());
    NumberCondition condition{place};
    if (parts.sign == u"=") {
        condition.low = *number - column.halfDigit(*number);
        condition.high = *number + column.halfDigit(*number);
    } else if (parts.sign.startsWith(u'<')) {
        condition.high = parts.sign.size() == 2 ? *number : std::nextafter(*number, -endless);
    } else {
        condition.low = parts.sign.size() == 2 ? *number : std::nextafter(*number, endless);
    }
    return {condition, {}};
}

FilterWord range(const QString &word, const Parts &parts, std::size_t place)
{
    const qsizetype dots = parts.rest.indexOf(twoDots);
    if (dots < 0) {
        if (!isBegun(parts.rest) && !numberOf(parts.rest))
            return notANumber(word, parts.rest.toString());
        return ignored(Words::tr("“%1” waits for the two dots of a range, as in 3..8.").arg(word));
    }
    const QStringView low = parts.rest.first(dots);
    const QStringView high = parts.rest.sliced(dots + 2);
    NumberCondition condition{place};
    if (!low.isEmpty()) {
        const std::optional<double> number = numberOf(low);
        if (!number)
            return notANumber(word, low.toString());
        condition.low = *number;
    }
    if (low.isEmpty() && isBegun(high))
        return waiting(word);
    if (!isBegun(high)) {
        const std::optional<double> number = numberOf(high);
        if (!number)
            return notANumber(word, high.toString());
        condition.high = *number;
    }
    if (condition.low > condition.high)
        return ignored(Words::tr("“%1” is left out: the range ends below its start.").arg(word));
    return {condition, {}};
}

} // namespace

FilterWord readFilterWord(const QString &word, const TrainedModelColumns &columns)
{
    const Parts parts = partsOf(word, columns);
    if (parts.sign.isEmpty())
        return {};
    if (parts.name.isEmpty())
        return ignored(
            Words::tr("“%1” is not understood: the name of a column is missing, as in latency<5.").arg(word));
    const std::optional<std::size_t> column = columnNamed(parts.name, columns);
    if (!column)
        return ignored(Words::tr("“%1” is not understood: no column is called %2.").arg(word, parts.name.toString()));
    return parts.sign == u":" ? range(word, parts, *column) : comparison(word, parts, *column, columns.all()[*column]);
}

} // namespace paretoscope
