// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStringList>

#include <functional>

class QDateTime;
class QLabel;
class QToolButton;
class QWidget;

namespace paretoscope {

/// A plain-text label of the type scale.
[[nodiscard]] QLabel *makeLabel(QWidget *parent, TextSize size = TextSize::Body);
/// A wrapped, muted sentence of ours that nobody needs to copy: a text that can be selected takes several times as
/// long.
[[nodiscard]] QLabel *makeHint(QWidget *parent);
/// A wrapped, muted caption with what a run says; selectable with the mouse so that it can be copied.
[[nodiscard]] QLabel *makeCaption(QWidget *parent);
/// A quiet icon button with a name for tooltip and assistive tools.
[[nodiscard]] QToolButton *makeIconButton(QWidget *parent, const QString &icon, const QString &name);

/// Facts side by side on one line, each a text of its own.
[[nodiscard]] QString factsText(const QStringList &facts);
/// A list with nothing before its last word: "a, b, c".
[[nodiscard]] QString commaList(const QStringList &words);

/// "just now", "5 min ago", "3 h ago", then the date.
[[nodiscard]] QString ageText(const QDateTime &then, const QDateTime &now);
/// Calls `action` often enough for an ageText() on screen to stay true, as long as `context` lives.
void callWhileAgeing(QObject *context, const std::function<void()> &action);

} // namespace paretoscope
