// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pictureexport.h"

#include "export/exportdialog.h"
#include "head/runbanner.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

void write(const ChartContent &content, const PictureOptions &options, const QString &path, RunBanner *banner)
{
    const auto written = exportChart(content, options, path);
    banner->tellNotice(written ? u"The picture is in %1."_s.arg(QDir::toNativeSeparators(*written))
                               : written.error().message());
}

void askForPlace(const ChartContent &content, const PictureOptions &options, const QString &name, RunBanner *banner,
                 QWidget *parent)
{
    const QDir pictures(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    auto *const dialog = new QFileDialog(parent, u"Save the picture"_s, pictures.absolutePath(),
                                         u"PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"_s);
    dialog->setObjectName(u"exportPlace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const QString suffix = filter.section(u"*."_s, 1).chopped(1);
        const QFileInfo chosen(dialog->selectedFiles().value(0));
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(chosen.completeBaseName() + u'.' + suffix);
    });
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, banner,
                     [=](const QString &path) { write(content, options, path, banner); });
    dialog->open();
}

} // namespace

void startPictureExport(const RunSession &session, ThemeKind theme, RunBanner *banner, QWidget *parent)
{
    if (!session.run())
        return;
    const ChartContent content = chartContent(session.shown(), session.seen());
    const QString name = pictureName(displayName(session.shown().source), session.targetName());
    PictureOptions options;
    options.theme = theme;
    auto *const dialog = new ExportDialog(content, options, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [=] { askForPlace(content, dialog->options(), name, banner, parent); });
    dialog->open();
}

} // namespace paretoscope
