// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/houserules.h"
#include "house/sourcetree.h"

#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace paretoscope::house;

namespace {

/// Texts of several words that are not to be translated, as they stand in the sources.
const QSet<QString> untranslated{
    // said when there is no memory left to look it up with
    uR"(paretoscope: There is not enough memory. Close other programs and try again.\n)"_s,
    // for shells
    uR"(        %1) %2; return ;;\n)"_s,
    uR"(        %1) %2; return ;;\n        %3) return ;;\n)"_s,
    uR"(mapfile -t COMPREPLY < <(compgen %1 -- \"$cur\"))"_s,
    uR"(# fish completion for paretoscope, made by paretoscope --completion fish\n)"_s,
    u"complete -c paretoscope -n '%1__fish_seen_subcommand_from %2'"_s,
    // values of the served API: what it greets with
    u"Training results served by Paretoscope."_s,
    u"Ask for a workspace, a project, a version or its training/results."_s,
    // details for the log, and assertions
    u"%1 at byte %2"_s,
    u"the top level is a list"_s,
    u"no workspace in it"_s,
    u"no workspace object in it"_s,
    u"neither a project object nor a list of versions in it"_s,
    u"no list of trainings in it"_s,
    u"no resource "_s,
    u"a table of the sample cannot be read"_s,
    u"the catalogue of the sample cannot be read"_s,
    // what findings are told together by; not shown
    u"no room"_s,
    u"too many words"_s,
    u"no hardware"_s,
    u"unknown metric"_s,
    u"empty name"_s,
    u"too many"_s,
    u"no id"_s,
    u"not listed"_s,
    u"above map50"_s,
    u"no model"_s,
    // verdicts, as JSON has them
    u"still best"_s,
    u"nothing fits"_s,
    u"no longer comparable"_s,
    // names of hardware, which the command line takes as well
    u"batch %1"_s,
    u"Roboflow AI1 (Jetson Orin NX)"_s,
    u"Jetson Orin Nano"_s,
};

} // namespace

/// The rules of the house, held against every file of the tree.
class tst_House final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void files_stayShort();
    void everySource_namesItsLicence();
    void fileNames_areLowerCase();
    void topLevel_holdsOnlyWhatBelongsThere();
    void colours_liveInTheThemeAlone();
    void app_knowsNoWindow();
    void modules_linkOnlyDownwards();
    void units_includeEachOtherInNoCircle();
    void itemModels_haveATester();
    void names_followTheDictionary();
    void tests_neverSleep();
    void texts_goThroughTr();
    void signals_areConnectedSafely();

private:
    using Check = std::function<QStringList(const SourceFile &)>;
    static void report(const QList<SourceFile> &files, const Check &check);

    QList<SourceFile> m_app;
    QList<SourceFile> m_ui;
    QList<SourceFile> m_tests;
    QList<SourceFile> m_others; ///< packaging and resources
    QMap<QString, ModuleLinks> m_modules;
};

void tst_House::initTestCase()
{
    m_app = sourcesUnder(u"app"_s);
    m_ui = sourcesUnder(u"ui"_s);
    m_tests = sourcesUnder(u"tests"_s);
    m_others = sourcesUnder(u"packaging"_s) + sourcesUnder(u"resources"_s);
    for (const SourceFile &file : std::as_const(m_app)) {
        if (file.name() == "module.cmake"_L1)
            m_modules.insert(file.path.section(u'/', 1, 1), linksOf(file.text));
    }
    QVERIFY(m_modules.contains(u"core"_s));
}

/// Fails with every offence of every file at once.
void tst_House::report(const QList<SourceFile> &files, const Check &check)
{
    QVERIFY(!files.isEmpty());
    QStringList all;
    for (const SourceFile &file : files) {
        const QStringList offences = check(file);
        for (const QString &offence : offences)
            all.append(file.path + u':' + offence);
    }
    QVERIFY2(all.isEmpty(), qPrintable(u'\n' + all.join(u'\n')));
}

void tst_House::files_stayShort()
{
    report(m_app + m_ui + sourcesUnder(u"packaging"_s),
           [](const SourceFile &file) { return sizeOffences(file.name(), file.text); });
}

void tst_House::everySource_namesItsLicence()
{
    report(m_app + m_ui + m_tests + m_others, [](const SourceFile &file) {
        return namesItsLicence(file.text) ? QStringList{} : QStringList{u" no SPDX line at its head"_s};
    });
}

void tst_House::fileNames_areLowerCase()
{
    QStringList offences;
    const QStringList paths = pathsUnder(u"app"_s) + pathsUnder(u"ui"_s) + pathsUnder(u"tests"_s)
                              + pathsUnder(u"packaging"_s) + pathsUnder(u"resources"_s);
    for (const QString &path : paths) {
        // What others look for by name keeps its name; data keep the names they were published under.
        const bool isFixed = path.endsWith("/CMakeLists.txt"_L1) || path.endsWith("/README.md"_L1)
                             || path.section(u'/', -1).startsWith("org.paretoscope."_L1)
                             || path.startsWith("tests/data/"_L1) || path.startsWith("tests/golden/"_L1);
        if (!isFixed && path != path.toLower())
            offences.append(path);
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(", "_L1)));
}

void tst_House::topLevel_holdsOnlyWhatBelongsThere()
{
    const QStringList belongs{u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"LICENSE"_s, u"README.md"_s, u"app"_s,
                              u"packaging"_s,      u"resources"_s,         u"tests"_s,   u"ui"_s};
    QStringList strangers = topLevelNames();
    strangers.removeIf([&](const QString &name) { return belongs.contains(name); });
    QVERIFY2(strangers.isEmpty(), qPrintable(strangers.join(", "_L1)));
}

void tst_House::colours_liveInTheThemeAlone()
{
    report(m_ui + m_app, [](const SourceFile &file) {
        return file.isCpp() && !file.path.startsWith("ui/theme"_L1) ? colourLiterals(file.text) : QStringList{};
    });
}

void tst_House::app_knowsNoWindow()
{
    const QStringList windowLibraries{u"Gui"_s,        u"Widgets"_s,      u"Charts"_s, u"Svg"_s,
                                      u"SvgWidgets"_s, u"PrintSupport"_s, u"OpenGL"_s};
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    QVERIFY(QFileInfo::exists(headers + u"/QtCore/QString"_s));
    report(m_app, [&](const SourceFile &file) {
        QStringList offences;
        for (const QString &library : windowLibraries) {
            if (linksOf(file.text).qtLibraries.contains(library) && !file.isCpp())
                offences.append(u" links Qt6::"_s + library);
            const QStringList includes = file.path == "app/main.cpp"_L1 ? QStringList{} : includesOf(file.text);
            for (const QString &include : includes) {
                if (include.startsWith(u"Qt"_s + library) || include.startsWith("ui/"_L1)
                    || QFileInfo::exists(headers + u"/Qt"_s + library + u'/' + include))
                    offences.append(u" includes "_s + include);
            }
        }
        return offences;
    });
}

void tst_House::modules_linkOnlyDownwards()
{
    // core <- decode <- net; core <- analysis <- reasons <- record; core <- store; these <- session <- models, cli;
    // these
    // <- server <- cli
    const QMap<QString, QSet<QString>> below{
        {u"core"_s, {}},
        {u"decode"_s, {u"core"_s}},
        {u"net"_s, {u"core"_s, u"decode"_s}},
        {u"analysis"_s, {u"core"_s}},
        {u"store"_s, {u"core"_s}},
        {u"reasons"_s, {u"core"_s, u"analysis"_s}},
        {u"record"_s, {u"core"_s, u"analysis"_s, u"reasons"_s}},
        {u"session"_s, {u"core"_s, u"decode"_s, u"net"_s, u"analysis"_s, u"reasons"_s, u"record"_s, u"store"_s}},
        {u"models"_s, {u"core"_s, u"analysis"_s, u"reasons"_s, u"session"_s}},
        {u"server"_s, {u"core"_s, u"decode"_s, u"net"_s, u"analysis"_s, u"store"_s}},
        {u"cli"_s,
         {u"core"_s, u"decode"_s, u"net"_s, u"analysis"_s, u"reasons"_s, u"record"_s, u"store"_s, u"session"_s,
          u"models"_s, u"server"_s}},
    };
    QStringList offences;
    for (auto module = m_modules.begin(); module != m_modules.end(); ++module) {
        if (!below.contains(module.key()))
            offences.append(u"app/"_s + module.key() + u" has no place in the order of the modules"_s);
        const QSet<QString> back = module->modules - below.value(module.key()) - QSet<QString>{module.key()};
        for (const QString &name : back)
            offences.append(u"app/%1 links %2"_s.arg(module.key(), name));
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(", "_L1)));
}

void tst_House::units_includeEachOtherInNoCircle()
{
    const auto unitOf = [](const QString &path) { return path.section(u'.', 0, 0); };
    QMap<QString, QSet<QString>> includes;
    for (const SourceFile &file : m_app + m_ui) {
        if (!file.isCpp())
            continue;
        const QString unit = unitOf(file.path.section(u'/', 1));
        QSet<QString> &others = includes[unit];
        const QStringList names = includesOf(file.text);
        for (const QString &name : names) {
            if (unitOf(name) != unit)
                others.insert(unitOf(name));
        }
    }
    QVERIFY(includes.value(u"core/causetable"_s).contains(u"core/error"_s));
    QStringList circles;
    for (const QStringList &circle : circlesIn(includes))
        circles.append(circle.join(", "_L1));
    QVERIFY2(circles.isEmpty(), qPrintable(circles.join(u'\n')));
}

void tst_House::itemModels_haveATester()
{
    QSet<QString> known;
    // A second look finds those that derive from ours.
    for (int look = 0; look < 2; ++look) {
        for (const SourceFile &file : m_app + m_ui) {
            if (file.isCpp()) {
                const QStringList found = itemModels(file.text, known);
                known.unite(QSet<QString>(found.begin(), found.end()));
            }
        }
    }
    QVERIFY(!known.isEmpty());
    QStringList untested;
    for (const QString &model : std::as_const(known)) {
        const bool isTested = std::any_of(m_tests.begin(), m_tests.end(), [&](const SourceFile &test) {
            return test.isCpp() && !test.isUnder(u"tests/house") && test.text.contains(model)
                   && test.text.contains("QAbstractItemModelTester"_L1);
        });
        if (!isTested)
            untested.append(model);
    }
    QVERIFY2(untested.isEmpty(), qPrintable(u"no QAbstractItemModelTester for "_s + untested.join(u", "_s)));
}

void tst_House::names_followTheDictionary()
{
    QFile readme(QStringLiteral(PARETOSCOPE_SOURCE_DIR "/app/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QSet<QString> retired = retiredWords(QString::fromUtf8(readme.readAll()));
    QVERIFY(retired.contains(u"rival"_s));
    report(m_app + m_ui,
           [&retired](const SourceFile &file) { return file.isCpp() ? namesWith(retired, file.text) : QStringList{}; });
}

void tst_House::tests_neverSleep()
{
    report(m_tests, [](const SourceFile &file) { return file.isCpp() ? sleeps(file.text) : QStringList{}; });
}

/// What no test brings about is found, too; ui/ has tst_pseudotranslation alone.
void tst_House::texts_goThroughTr()
{
    QSet<QString> unused = untranslated;
    QStringList offences;
    for (const SourceFile &file : std::as_const(m_app)) {
        // The network and the disk have words for protocols, logs and SQL; causetable.cpp is what people read of them.
        if (!file.isCpp() || file.isUnder(u"app/net") || file.isUnder(u"app/store"))
            continue;
        const QStringList bare = bareTexts(file.text);
        for (const QString &text : bare) {
            unused.remove(text);
            if (!untranslated.contains(text))
                offences.append(file.path + u": "_s + text);
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    QVERIFY2(unused.isEmpty(), qPrintable(unused.values().join(u'\n')));
}

void tst_House::signals_areConnectedSafely()
{
    report(m_app + m_ui,
           [](const SourceFile &file) { return file.isCpp() ? signalHazards(file.text) : QStringList{}; });
}

QTEST_GUILESS_MAIN(tst_House)
#include "tst_house.moc"
