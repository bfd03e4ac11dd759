// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textlabel.h"

#include <algorithm>

namespace paretoscope {

namespace {

constexpr int mostWidths = 64; // of one text: a window that is dragged asks for every one
// Of a text that wraps, in average characters.
constexpr int fewestCharacters = 12;
constexpr int usualCharacters = 60;

} // namespace

TextLabel::TextLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

TextLabel::~TextLabel() = default;

void TextLabel::showEvent(QShowEvent *event)
{
    if (m_isSelectable)
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel::showEvent(event);
}

int TextLabel::heightForWidth(int width) const
{
    Key key{text(), font(), indent(), margin(), wordWrap()};
    if (key != m_key || m_heights.size() >= mostWidths) {
        m_key = std::move(key);
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

QSize TextLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    // Layouts ask for the height at the width they give; this one has to be of the right kind only.
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.horizontalAdvance(text()) + 1;
    const int width = std::max(1, std::min(line, usualCharacters * metrics.averageCharWidth()));
    return {width, (line + width - 1) / width * metrics.lineSpacing()};
}

QSize TextLabel::minimumSizeHint() const
{
    if (!wordWrap())
        return QLabel::minimumSizeHint();
    const QFontMetrics metrics = fontMetrics();
    return {fewestCharacters * metrics.averageCharWidth(), metrics.height()};
}

} // namespace paretoscope
