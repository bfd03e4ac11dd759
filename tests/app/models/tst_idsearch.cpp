// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idsearch.h"

#include <QStringList>
#include <QTest>

using namespace paretoscope;
using namespace Qt::StringLiterals;

class TestIdSearch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void search_findsWhatAStringContains();
};

void TestIdSearch::search_findsWhatAStringContains()
{
    const QStringList ids{u"rf-detr-Nano"_s, u"K"_s,         u"\u212A"_s,           u"me\u017Fs"_s,
                          u"MASSE"_s,        u"ma\u00DFe"_s, u"\u00C9clair"_s,      u"e\u0301clair"_s,
                          u"\u0130zmir"_s,   u"izmir"_s,     u"\U0001F600-model"_s, u"\U00010400"_s,
                          u"a@b[c`d{"_s,     u""_s};
    const QStringList words{u"nano"_s,       u"NANO"_s,   u"o"_s,
                            u"k"_s,          u"\u212A"_s, u"s"_s,
                            u"\u017F"_s,     u"masse"_s,  u"ss"_s,
                            u"\u00DF"_s,     u"\u00E9"_s, u"\u00C9CLAIR"_s,
                            u"izmir"_s,      u"\u0130"_s, u"\U0001F600"_s,
                            u"\U00010428"_s, u"@"_s,      u"`"_s,
                            u"["_s,          u"{"_s,      u"rf-detr-nano-and-more"_s,
                            u"-m"_s};
    for (const QString &word : words) {
        const IdSearch search(word);
        for (const QString &id : ids) {
            const bool wanted = id.contains(word, Qt::CaseInsensitive);
            QVERIFY2(search.isIn(id.toUtf8()) == wanted, qPrintable(word + u" in "_s + id));
        }
    }
}

QTEST_GUILESS_MAIN(TestIdSearch)

#include "tst_idsearch.moc"
