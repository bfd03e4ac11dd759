// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <optional>

namespace paretoscope {

enum class ThemeKind { Light, Dark };

/// Every colour of the program. The marks follow Okabe and Ito's palette; shape always says it too.
struct ThemeColors {
    QColor surface;
    QColor card;
    QColor hairline;
    QColor text;
    QColor muted;
    QColor dominated;
    QColor front;
    QColor baseline;
    QColor recommended;
    QColor recommendedOutline;
    QColor computed;
    QColor limit;       ///< budget and floor
    QColor comparedRun; ///< the run that the shown one is compared with
    QColor onAccent;    ///< text on a filled accent
    QColor error;       ///< icons only; errors are said in words
    QColor warning;     ///< icons only
};

[[nodiscard]] const ThemeColors &themeColors(ThemeKind kind);
[[nodiscard]] QPalette themePalette(const ThemeColors &colors);

/// Distances in device-independent pixels, on a grid of four.
namespace space {
inline constexpr int inside = 8; ///< within a control, between lines that belong together
inline constexpr int card = 12;  ///< within a card
inline constexpr int group = 16; ///< between groups
inline constexpr int tight = 4;
inline constexpr int radius = 6;
inline constexpr int iconSize = 18;
} // namespace space

enum class TextSize { Caption, Body, CardTitle, Number };

/// `base` scaled to a size of the type scale (0.85, 1, 1.15, 1.6); titles and numbers are semi-bold.
[[nodiscard]] QFont themeFont(const QFont &base, TextSize size);

/// The colours in force and the news when they change. Applied to the whole application by apply().
class Theme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Theme)
public:
    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] const ThemeColors &colors() const { return themeColors(m_kind); }
    /// Forces a kind, or follows the system when empty.
    void force(std::optional<ThemeKind> kind);
    /// What the system prefers from now on; changes the colours unless a kind is forced.
    void setSystemKind(ThemeKind kind);

Q_SIGNALS:
    void changed();

private:
    void change();
    void apply();

    ThemeKind m_systemKind;
    std::optional<ThemeKind> m_forced;
    ThemeKind m_kind;
};

} // namespace paretoscope
