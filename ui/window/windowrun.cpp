// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/windowrun.h"

#include "cli/apiaccess.h"
#include "cli/commands.h"
#include "cli/quitsignals.h"
#include "cli/runcommand.h"
#include "net/issuers.h"
#include "net/netlog.h"
#include "server/sampleworkspace.h"
#include "theme/icons.h"
#include "theme/quietstyle.h"
#include "theme/systemappearance.h"
#include "widgets/firstpaint.h"
#include "widgets/plaintooltips.h"
#include "window/program.h"
#include "window/windowtour.h"

#include <QApplication>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

/// Opens what the arguments name. A source that cannot be understood ends the program before a window shows.
Result<void> openWanted(Program &program, const RunArguments &wanted, const Settings &settings)
{
    const auto key = ApiAccess::statedKey(wanted.apiKeyFile, Patience(RunCommand::defaultTimeout));
    if (!key)
        return tl::unexpected(key.error());
    if (!wanted.caFile.isEmpty()) {
        if (const auto issuers = statedIssuers(wanted.caFile); !issuers)
            return tl::unexpected(issuers.error());
    }
    const QUrl api = wanted.api.isEmpty() ? settings.baseUrl() : wanted.api;
    program.account().client.setSettings({.baseUrl = api, .key = *key, .limits = {}, .caFile = wanted.caFile});
    const auto connectAccount = [&program, api, key = *key] { program.connector().connectWithKnownKey(api, key); };
    if (wanted.source.isEmpty() && !wanted.sample)
        new FirstPaint(&program.window(), connectAccount); // nobody waits for it
    else if (!wanted.sample)
        connectAccount();
    if (wanted.source.isEmpty()) {
        if (wanted.sample)
            program.window().openSample();
        return {};
    }
    auto source = runSourceFromArgument(wanted.source);
    if (!source)
        return tl::unexpected(source.error());
    if (auto *const address = std::get_if<RunAddress>(&*source))
        address->trainingId = wanted.trainingId;
    if (wanted.sample)
        program.window().showSampleWorkspace();
    program.window().openSource(*source);
    return {};
}

/// From the window's opening to its end.
int runProgram(Settings &settings, const WindowArguments &arguments)
{
    // Who only takes a picture does not wait minutes for the replayed search to get somewhere.
    constexpr std::chrono::seconds hurriedReplay{12};
    const bool isHurried = !arguments.picture.isEmpty();
    Program program(&settings, RunStore::defaultPath(), systemClock(),
                    isHurried ? hurriedReplay : SampleWorkspace::defaultReplayLength);
    if (arguments.isDark)
        program.theme().force(*arguments.isDark ? ThemeKind::Dark : ThemeKind::Light);
    if (const auto opened = openWanted(program, arguments.runs, settings); !opened)
        return reportError(opened.error(), false);
    if (!arguments.picture.isEmpty()) {
        WindowTour tour(&program, arguments.picture);
        tour.start();
        return QApplication::exec();
    }
    const QuitSignals quitSignals; // the window closes as by hand, and remembers what it remembers then
    QObject::connect(&quitSignals, &QuitSignals::received, qApp, &QCoreApplication::quit);
    SystemAppearance appearance;
    QObject::connect(&appearance, &SystemAppearance::told, &program.theme(), &Theme::setSystemKind);
    new FirstPaint(&program.window(), [&appearance] {
        QApplication::setWindowIcon(themedIcon(u"paretoscope"_s)); // in a dozen sizes
        appearance.ask();
    });
    program.window().show();
    return QApplication::exec();
}

} // namespace

void prepareApplication()
{
    QApplication::setStyle(new QuietStyle);
    qApp->installEventFilter(new PlainToolTips(qApp));
}

int runWindow(const WindowArguments &arguments)
{
    silenceWireLogs();
    Settings settings;
    const int code = runProgram(settings, arguments);
    if (!arguments.picture.isEmpty())
        return code; // a picture does not depend on what is remembered
    const Result<void> saved = settings.save();
    return saved ? code : reportError(saved.error(), false);
}

} // namespace paretoscope
