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
Result<void> openWanted(Program &program, const CommandLine &line, const Settings &settings)
{
    const auto key = ApiAccess::statedKey(line.apiKeyFile, Patience(RunCommand::defaultTimeout));
    if (!key)
        return tl::unexpected(key.error());
    if (!line.caFile.isEmpty()) {
        if (const auto issuers = statedIssuers(line.caFile); !issuers)
            return tl::unexpected(issuers.error());
    }
    const QUrl api = line.api.isEmpty() ? settings.baseUrl() : line.api;
    program.account().client.setSettings({.baseUrl = api, .key = *key, .limits = {}, .caFile = line.caFile});
    const auto connectAccount = [&program, api, key = *key] { program.connector().connectWithKnownKey(api, key); };
    if (line.source.isEmpty() && !line.sample)
        new FirstPaint(&program.window(), connectAccount); // nobody waits for it
    else if (!line.sample)
        connectAccount();
    if (line.source.isEmpty()) {
        if (line.sample)
            program.window().openSample();
        return {};
    }
    auto source = runSourceFromArgument(line.source);
    if (!source)
        return tl::unexpected(source.error());
    if (auto *const address = std::get_if<RunAddress>(&*source))
        address->trainingId = line.trainingId;
    if (line.sample)
        program.window().showSampleWorkspace();
    program.window().openSource(*source);
    return {};
}

/// From the window's opening to its end.
int runProgram(Settings &settings, const CommandLine &line)
{
    // Who only takes a picture does not wait minutes for the replayed search to get somewhere.
    constexpr std::chrono::seconds hurriedReplay{12};
    const bool isHurried = !line.picture.isEmpty();
    Program program(&settings, RunStore::defaultPath(), systemClock(),
                    isHurried ? hurriedReplay : SampleWorkspace::defaultReplayLength);
    if (line.isThemeForced)
        program.theme().force(line.dark ? ThemeKind::Dark : ThemeKind::Light);
    if (const auto opened = openWanted(program, line, settings); !opened)
        return reportError(opened.error(), line.json);
    if (!line.picture.isEmpty()) {
        WindowTour tour(&program, line.picture);
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

int runWindow(const CommandLine &line)
{
    silenceWireLogs();
    Settings settings;
    const int code = runProgram(settings, line);
    if (!line.picture.isEmpty())
        return code; // a picture does not depend on what is remembered
    const Result<void> saved = settings.save();
    return saved ? code : reportError(saved.error(), line.json);
}

} // namespace paretoscope
