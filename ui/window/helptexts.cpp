// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/helptexts.h"

#include "core/words.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace paretoscope {

using namespace Qt::StringLiterals;

void showHelp(QWidget *parent)
{
    QMessageBox::information(
        parent, Words::tr("Mouse and keyboard"),
        Words::tr(
            "<p><b>Chart</b><br>Move over a mark to read it, click to select; click a pile again for the next model in "
            "it. Wheel or drag zooms, middle button drags, double click resets. Drag the lines of budget and floor.</p>"
            "<p>Arrow keys walk the front, with Shift every model; Home and End jump; + and − zoom; Escape resets.</p>"
            "<p><b>Filter of the table</b><br>Words and conditions, all of which must hold: <i>child t4&lt;5 "
            "map&gt;=50 f1:60..80</i>. A condition names the latency (ms), a metric or a hardware target.</p>"
            "<p><b>Everywhere</b><br>Ctrl+1 to Ctrl+9 choose the hardware target, Ctrl+F filters models, Ctrl+K "
            "searches runs, F5 refreshes, Ctrl+Shift+F opens the mixed fleet, Ctrl+Shift+R compares with another run, "
            "Ctrl+Shift+M opens your own measurements, Ctrl+Shift+E exports the chart, Ctrl+Shift+C copies the model's "
            "id.</p>"));
}

void showAbout(QWidget *parent)
{
    QMessageBox::about(
        parent, Words::tr("About Paretoscope"),
        Words::tr(
            "<p><b>Paretoscope %1</b></p><p>Which model of this architecture search should I ship on this hardware?</p>"
            "<p>Free software under the GNU General Public License, version 3 or later. It comes without any "
            "warranty.</p>"
            "<p>The sample workspace shows figures published by roboflow/rf-detr (Apache-2.0), "
            "hailo-ai/hailo_model_zoo (MIT) and mit-han-lab/once-for-all (MIT).</p>")
            .arg(QCoreApplication::applicationVersion()));
}

} // namespace paretoscope
