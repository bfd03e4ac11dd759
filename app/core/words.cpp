// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words.h"

#include <QCoreApplication>
#include <QTranslator>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// The forms of English for one and for many, which the texts in the code leave open.
void installForms()
{
    auto *const forms = new QTranslator(QCoreApplication::instance());
    const bool isThere = forms->load(u":/translations/paretoscope_en.qm"_s);
    Q_ASSERT(isThere);
    if (isThere)
        QCoreApplication::installTranslator(forms);
}
Q_COREAPP_STARTUP_FUNCTION(installForms)

} // namespace

QString Words::tr(const char *text, const char *comment, int n)
{
    return QCoreApplication::translate("paretoscope::Words", text, comment, n);
}

} // namespace paretoscope
