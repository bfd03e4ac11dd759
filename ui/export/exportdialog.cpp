// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportdialog.h"

#include "core/words.h"
#include "widgets/numberbox.h"
#include "widgets/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize previewSize(480, 320);
constexpr double mostPixels = 100e6; // as many as the command line takes

CountBox *makeLengthBox(QWidget *parent, int value, const QString &name)
{
    auto *const box = new CountBox(parent);
    box->setRange(320, 8000);
    box->setSingleStep(100);
    box->setSuffix(Words::tr(" px"));
    box->setValue(value);
    box->setObjectName(name);
    return box;
}

} // namespace

ExportDialog::ExportDialog(ChartContent content, const PictureOptions &options, QWidget *parent)
    : QDialog(parent),
      m_content(std::move(content)),
      m_width(makeLengthBox(this, options.size.width(), u"exportWidth"_s)),
      m_height(makeLengthBox(this, options.size.height(), u"exportHeight"_s)),
      m_scale(new DecimalBox(this)),
      m_theme(new QComboBox(this)),
      m_preview(new QLabel(this)),
      m_pixels(makeCaption(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export the chart"));
    m_scale->setObjectName(u"exportScale"_s);
    m_scale->setRange(0.5, 4);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(2);
    m_scale->setPrefix(tr("× "));
    m_scale->setValue(options.scale);
    m_theme->setObjectName(u"exportTheme"_s);
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeKind::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeKind::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(options.theme)));
    layOut();
    for (QSpinBox *const box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::showPreview);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::showPreview);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    showPreview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::layOut()
{
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    auto *const form = new QFormLayout;
    form->setSpacing(space::inside);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Height"), m_height);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(QString(), m_pixels);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const row = new QHBoxLayout;
    row->setSpacing(space::group);
    row->addWidget(m_preview);
    row->addLayout(form);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::group);
    column->addLayout(row);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

PictureOptions ExportDialog::options() const
{
    return {QSize(m_width->value(), m_height->value()), m_scale->value(),
            static_cast<ThemeKind>(m_theme->currentData().toInt())};
}

void ExportDialog::showPreview()
{
    PictureOptions preview = options();
    const QSize pixels = preview.size * preview.scale;
    const bool isTooLarge = static_cast<double>(pixels.width()) * pixels.height() > mostPixels;
    m_save->setEnabled(!isTooLarge);
    m_pixels->setText(
        (isTooLarge ? tr("%1 × %2 pixels, more than 100 million: choose less") : tr("%1 × %2 pixels, PNG"))
            .arg(QString::number(pixels.width()), QString::number(pixels.height())));
    // The same picture, drawn smaller: text and marks keep their share of it. Drawn at twice the size and shrunk,
    // because marks of two pixels are no circles any more.
    const double ratio = devicePixelRatioF();
    const QSize room = preview.size.scaled(previewSize, Qt::KeepAspectRatio);
    preview.scale = std::min(1.0, 2 * room.width() * ratio / preview.size.width());
    QPixmap pixmap = QPixmap::fromImage(
        renderChart(m_content, preview).scaled(room * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
}

QString pictureName(const QString &run, const QString &target)
{
    constexpr int longest = 80;
    QString name;
    const QString both = run + u'-' + target;
    for (const QChar c : both) {
        const bool isSafe = c.isLetterOrNumber() || c == u'_' || c == u'.';
        if (isSafe)
            name += c;
        else if (!name.endsWith(u'-'))
            name += u'-';
    }
    while (name.startsWith(u'-') || name.startsWith(u'.'))
        name.remove(0, 1);
    name = name.left(longest);
    while (name.endsWith(u'-') || name.endsWith(u'.'))
        name.chop(1);
    return (name.isEmpty() ? u"chart"_s : name) + u".png"_s;
}

} // namespace paretoscope
