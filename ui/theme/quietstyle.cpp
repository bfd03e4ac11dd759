// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/quietstyle.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Fusion derives its outlines from the window colour, where they drown in a dark one.
void outline(QPainter &painter, const QStyleOption &option)
{
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.palette.color(hasFocus ? QPalette::Link : QPalette::Mid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.restore();
}

} // namespace

QuietStyle::QuietStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_HeaderMargin: return space::inside - 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon QuietStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton: return themedIcon(u"close"_s);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return themedIcon(u"more"_s);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_HeaderArrow)
        rect.moveTop(option->rect.center().y() - rect.height() / 2);
    return rect;
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_PanelButtonTool && option->state.testFlag(State_On)) {
        QColor tint = option->palette.color(QPalette::Link);
        tint.setAlpha(60);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), tint);
        outline(*painter, *option);
        return;
    }
    if (element == PE_PanelMenu) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid)); // the edge
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), option->palette.base());
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox)
        outline(*painter, *option);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox || control == CC_ComboBox)
        outline(*painter, *option);
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    // A header is a row of titles over one hairline, not a row of buttons.
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.base());
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (element == CE_ProgressBarGroove || element == CE_ProgressBarContents) {
        if (const auto *const bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(*bar, *painter, element == CE_ProgressBarContents);
        return;
    }
    if (element == CE_ProgressBarLabel) {
        if (const auto *const bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawItemText(painter, bar->rect, Qt::AlignCenter, bar->palette, true, bar->text, QPalette::WindowText);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void QuietStyle::drawProgress(const QStyleOptionProgressBar &option, QPainter &painter, bool isFilledPart)
{
    const double share = (option.progress - option.minimum)
                         / std::max(1.0, static_cast<double>(option.maximum - option.minimum));
    QRectF bar = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isFilledPart)
        painter.setClipRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, bar.height())));
    QColor fill = option.palette.color(isFilledPart ? QPalette::Highlight : QPalette::Base);
    if (isFilledPart)
        fill.setAlphaF(0.35F); // the figure on it stays readable
    painter.setPen(isFilledPart ? QPen(Qt::NoPen) : QPen(option.palette.color(QPalette::Mid)));
    painter.setBrush(fill);
    painter.drawRoundedRect(bar, space::tight, space::tight);
    painter.restore();
}

} // namespace paretoscope
