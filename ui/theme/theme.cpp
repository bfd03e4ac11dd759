// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include <QApplication>
#include <QStyle>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        .surface = QColor(0xFFFFFF),
        .card = QColor(0xF6F7F9),
        .hairline = QColor(0xDDE1E6),
        .text = QColor(0x111827),
        .muted = QColor(0x5B6472),
        .dominated = QColor(0x6B7280),
        .front = QColor(0x0072B2),
        .baseline = QColor(0xB45309),
        .recommended = QColor(0xC2410C),
        .recommendedOutline = QColor(0x431407),
        .computed = QColor(0x007A5E),
        .limit = QColor(0xA8447F),
        .comparedRun = QColor(0x7A6200),
        .onAccent = QColor(0xFFFFFF),
        .error = QColor(0xB42318),
        .warning = QColor(0xB45309),
    };
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        .surface = QColor(0x15181D),
        .card = QColor(0x1D2127),
        .hairline = QColor(0x323842),
        .text = QColor(0xE6E9EE),
        .muted = QColor(0x9AA4B2),
        .dominated = QColor(0x9CA3AF),
        .front = QColor(0x56B4E9),
        .baseline = QColor(0xE69F00),
        .recommended = QColor(0xFBBF24),
        .recommendedOutline = QColor(0x15181D),
        .computed = QColor(0x2DD4A7),
        .limit = QColor(0xE29BC5),
        .comparedRun = QColor(0xE9DC5B),
        .onAccent = QColor(0x0B0D10),
        .error = QColor(0xF97066),
        .warning = QColor(0xE69F00),
    };
    return colors;
}

/// Dark where the system's own window colour is darker than its text.
ThemeKind kindOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
               ? ThemeKind::Dark
               : ThemeKind::Light;
}

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

} // namespace

const ThemeColors &themeColors(ThemeKind kind) { return kind == ThemeKind::Dark ? darkColors() : lightColors(); }

QPalette themePalette(const ThemeColors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.surface);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.card);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.card);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::ToolTipBase, colors.card);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.front);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.front);
    palette.setColor(QPalette::LinkVisited, colors.front);
    // Fusion draws its outlines from these.
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.card);
    palette.setColor(QPalette::Mid, colors.hairline);
    palette.setColor(QPalette::Dark, colors.hairline);
    palette.setColor(QPalette::Shadow, colors.hairline);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, withAlpha(colors.muted, 150));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.hairline);
    return palette;
}

QFont themeFont(const QFont &base, TextSize size)
{
    QFont font = base;
    const auto scale = [&font, &base](qreal factor) {
        if (base.pointSizeF() > 0)
            font.setPointSizeF(base.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(base.pixelSize() * factor));
    };
    switch (size) {
    case TextSize::Caption: scale(0.85); break;
    case TextSize::Body: break;
    case TextSize::CardTitle:
        scale(1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Number:
        scale(1.6);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

Theme::Theme(QObject *parent)
    : QObject(parent),
      m_systemKind(kindOf(QApplication::palette())),
      m_kind(m_systemKind)
{
    apply();
}

void Theme::force(std::optional<ThemeKind> kind)
{
    m_forced = kind;
    change();
}

void Theme::setSystemKind(ThemeKind kind)
{
    m_systemKind = kind;
    change();
}

void Theme::change()
{
    const ThemeKind wanted = m_forced.value_or(m_systemKind);
    if (wanted == m_kind)
        return;
    m_kind = wanted;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    const QPalette palette = themePalette(colors());
    QApplication::setPalette(palette);
    // A selected row is tinted, not filled: it is context, the answer is elsewhere.
    QPalette views = palette;
    QColor tint = colors().front;
    tint.setAlpha(m_kind == ThemeKind::Dark ? 70 : 46);
    views.setColor(QPalette::Highlight, tint);
    views.setColor(QPalette::HighlightedText, colors().text);
    QApplication::setPalette(views, "QAbstractItemView");
}

} // namespace paretoscope
