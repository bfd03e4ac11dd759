// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pictureexport.h"

#include "core/picturefile.h"
#include "core/words.h"
#include "export/exportdialog.h"
#include "head/runbanner.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

QString suffixOf(const PictureFormat &format) { return format.end.sliced(1); }

void write(const ChartContent &content, const PictureOptions &options, const QString &path, RunBanner *banner)
{
    const auto written = exportChart(content, options, path);
    banner->tellNotice(written ? Words::tr("The picture is in %1.").arg(QDir::toNativeSeparators(*written))
                               : written.error().message());
}

void askForPlace(const ChartContent &content, const PictureOptions &options, const QString &name, RunBanner *banner,
                 QWidget *parent)
{
    const QDir pictures(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    auto *const dialog = new QFileDialog(parent, Words::tr("Save the picture"), pictures.absolutePath());
    QStringList filters;
    for (const PictureFormat &format : pictureFormats)
        filters.append(Words::tr(format.description));
    dialog->setNameFilters(filters);
    dialog->setObjectName(u"exportPlace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(pictureFormats.front()));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const qsizetype kind = std::max<qsizetype>(0, dialog->nameFilters().indexOf(filter));
        const QString suffix = suffixOf(pictureFormats.at(static_cast<std::size_t>(kind)));
        const QFileInfo chosen(dialog->selectedFiles().value(0));
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(u"%1.%2"_s.arg(chosen.completeBaseName(), suffix));
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
