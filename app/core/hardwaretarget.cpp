// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardwaretarget.h"

#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

QString hardwareKey(QStringView name) { return name.trimmed().toString().toCaseFolded(); }

QString hardwareDescription(QStringView name)
{
    const QString key = hardwareKey(name);
    if (key == "t4"_L1)
        return u"NVIDIA T4"_s;
    if (key == "ai1"_L1)
        return u"Roboflow AI1 (Jetson Orin NX)"_s;
    if (key == "jetson-orin-nano"_L1)
        return u"Jetson Orin Nano"_s;
    if (key == "gpu"_L1)
        return Words::tr("GPU, model not stated");
    return {};
}

} // namespace paretoscope
