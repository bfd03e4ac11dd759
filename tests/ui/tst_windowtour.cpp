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
    void whatCannotBeWritten_isAnErrorOfItsOwn()
    {
        WindowFixture fixture;
        QCOMPARE(tour(fixture, u"no/such/folder.png"_s), static_cast<int>(ExitCode::CannotWrite));
    }

private:
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
