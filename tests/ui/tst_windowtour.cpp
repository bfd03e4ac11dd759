// SPDX-License-Identifier: GPL-3.0-or-later
// What --picture does: a picture of the window, and an end.
#include "window/windowtour.h"

#include "cli/exitcode.h"
#include "support/windowapp.h"
#include "support/windowfixture.h"

#include <QApplication>
#include <QImage>

using namespace paretoscope;
using namespace paretoscope::test;
using namespace Qt::StringLiterals;

class TestWindowTour final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutASource_thePictureIsOfTheStartPage()
    {
        WindowFixture fixture;
        QCOMPARE(tour(fixture, u"start.png"_s), static_cast<int>(ExitCode::Done));
        QCOMPARE(m_picture.size(), QSize(1440, 900));
        QVERIFY(!fixture.session().run());
    }
    void withARun_thePictureIsOfTheRun()
    {
        WindowFixture fixture(std::chrono::seconds(12));
        fixture.window().openSample();
        QCOMPARE(tour(fixture, u"run.png"_s), static_cast<int>(ExitCode::Done));
        QCOMPARE(m_picture.size(), QSize(1440, 900));
        QVERIFY(fixture.session().run());
    }
    void ofAFile_everyPanelIsPainted()
    {
        WindowFixture fixture;
        fixture.session().open(RunFile{QStringLiteral(PARETOSCOPE_TEST_DATA "/cli/bottles.json")}, nullptr);
        QCOMPARE(tour(fixture, u"file.png"_s), static_cast<int>(ExitCode::Done));
        QVERIFY2(blackShare() < 0.01, qPrintable(QString::number(blackShare())));
    }
    void whatCannotBeWritten_isAnErrorOfItsOwn()
    {
        WindowFixture fixture;
        QCOMPARE(tour(fixture, u"no/such/folder.png"_s), static_cast<int>(ExitCode::CannotWrite));
    }

private:
    /// Of the points of the picture.
    [[nodiscard]] double blackShare() const
    {
        int black = 0;
        for (int x = 0; x < m_picture.width(); ++x) {
            for (int y = 0; y < m_picture.height(); ++y)
                black += qGray(m_picture.pixel(x, y)) == 0 ? 1 : 0;
        }
        return static_cast<double>(black) / (m_picture.width() * m_picture.height());
    }
    /// The exit code; the picture is m_picture.
    [[nodiscard]] int tour(WindowFixture &fixture, const QString &name)
    {
        const QString path = fixture.folder() + u'/' + name;
        WindowTour tour(&fixture.program(), path);
        tour.start();
        const int code = QApplication::exec();
        m_picture = QImage(path);
        return code;
    }

    QImage m_picture;
};

PARETOSCOPE_WINDOW_TEST_MAIN(TestWindowTour)
#include "tst_windowtour.moc"
