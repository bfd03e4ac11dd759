// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include "core/cause.h"
#include "core/filewriter.h"
#include "core/words.h"
#include "core/worker.h"
#include "net/baseaddress.h"
#include "session/initext.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSettings>

#include <chrono>
#include <utility>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

const QString appearanceKey = u"appearance"_s;
const QString baseUrlKey = u"api/baseUrl"_s;
const QString recentKey = u"recentRuns"_s;
const QString runsKey = u"rememberedRuns"_s;
const QString limitLinesKey = u"limits"_s;
const QString measurementsFileLinesKey = u"ownMeasurements"_s;
const QString widgetGroup = u"widgets/"_s;
QUrl platformUrl() { return QUrl(u"https://api.roboflow.com"_s); }

/// Another copy of the program saves in a blink.
constexpr std::chrono::milliseconds patience{500};

QVariantMap valuesOf(const QSettings &store)
{
    QVariantMap values;
    const QStringList keys = store.allKeys();
    for (const QString &key : keys)
        values.insert(key, store.value(key));
    return values;
}

Error notSavedIn(const QString &file, const QString &reason)
{
    return errorOf(Cause::SettingsNotSaved, {.subject = QDir::toNativeSeparators(file), .reason = reason});
}

/// Puts `changes` on top of what the file holds now: another copy of the program may have written to it.
Result<void> writeChanges(const QString &file, const QVariantMap &changes)
{
    QDir().mkpath(QFileInfo(file).absolutePath()); // where that fails, writing does, too, and says why
    QLockFile turn(file + u".lock"_s);
    std::ignore = turn.tryLock(patience); // without it the last one wins
    const QSettings store(file, QSettings::IniFormat);
    if (store.status() == QSettings::AccessError)
        return tl::unexpected(notSavedIn(file, Words::tr("it cannot be read")));
    QVariantMap values = valuesOf(store);
    for (const auto &[key, value] : changes.asKeyValueRange()) {
        if (value.isValid())
            values.insert(key, value);
        else
            values.remove(key);
    }
    return writeFile({file, iniText(values)}, NewFile::ForUserAlone).map_error([&file](const Error &error) {
        return notSavedIn(file, error.detail);
    });
}

} // namespace

Settings::Settings()
{
    const QSettings store(QSettings::IniFormat, QSettings::UserScope, u"paretoscope"_s, u"paretoscope"_s);
    m_file = store.fileName();
    m_values = valuesOf(store); // with what the system's administrator set
}

Settings::Settings(const QString &iniFile)
    : m_file(iniFile),
      m_values(valuesOf(QSettings(iniFile, QSettings::IniFormat)))
{}

Settings::~Settings()
{
    std::ignore = save(); // whoever can still tell of a failure has called it before
}

void Settings::set(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_values.insert(key, value);
    else
        m_values.remove(key);
    m_unsaved.insert(key, value);
    if (!std::exchange(m_isAsked, true))
        QMetaObject::invokeMethod(this, &Settings::saveOnWorker, Qt::QueuedConnection);
}

void Settings::saveOnWorker()
{
    m_isAsked = false;
    if (m_unsaved.isEmpty() || m_saving)
        return;
    m_saving = std::make_unique<QObject>();
    runOnWorker(
        &m_worker, m_saving.get(), [file = m_file, changes = m_unsaved] { return writeChanges(file, changes); },
        [this, changes = m_unsaved](const Result<void> &saved) { noteSaved(changes, saved); });
}

void Settings::noteSaved(const QVariantMap &changes, const Result<void> &saved)
{
    m_saving.release()->deleteLater();
    if (!saved) {
        if (!std::exchange(m_hasFailed, true))
            Q_EMIT notSaved(saved.error());
        return;
    }
    m_hasFailed = false;
    for (const auto &[key, value] : changes.asKeyValueRange()) {
        if (m_unsaved.value(key) == value)
            m_unsaved.remove(key);
    }
    saveOnWorker(); // what came meanwhile
}

Result<void> Settings::save()
{
    m_worker.waitForDone();
    m_saving.reset(); // what became of that one is in what follows
    if (m_unsaved.isEmpty())
        return {};
    return writeChanges(m_file, m_unsaved).map([this] { m_unsaved.clear(); });
}

Settings::Appearance Settings::appearance() const
{
    const QString word = m_values.value(appearanceKey).toString();
    if (word == "light"_L1)
        return Appearance::Light;
    return word == "dark"_L1 ? Appearance::Dark : Appearance::FollowSystem;
}

void Settings::setAppearance(Appearance appearance)
{
    set(appearanceKey, appearance == Appearance::Light  ? u"light"_s
                       : appearance == Appearance::Dark ? u"dark"_s
                                                        : u"system"_s);
}

QUrl Settings::baseUrl() const
{
    const QUrl url(m_values.value(baseUrlKey).toString());
    return url.isValid() && !url.isEmpty() ? url : platformUrl();
}

void Settings::setBaseUrl(const QUrl &url) { set(baseUrlKey, withoutSecrets(url).toString()); }

QStringList Settings::recentRuns() const { return m_values.value(recentKey).toStringList().mid(0, maxRecentRuns); }

void Settings::addRecentRun(const QString &source)
{
    QStringList runs = recentRuns();
    if (!runs.isEmpty() && runs.first() == source)
        return; // a refresh: nothing to write to the disk
    runs.removeAll(source);
    runs.prepend(source);
    set(recentKey, runs.mid(0, maxRecentRuns));
}

void Settings::clearRecentRuns() { set(recentKey, {}); }

QString Settings::rememberedRuns() const { return m_values.value(runsKey).toString(); }

void Settings::setRememberedRuns(const QString &json) { set(runsKey, json); }

QStringList Settings::limitLines() const { return m_values.value(limitLinesKey).toStringList(); }

QStringList Settings::measurementsFileLines() const { return m_values.value(measurementsFileLinesKey).toStringList(); }

QByteArray Settings::widgetState(const QString &name) const { return m_values.value(widgetGroup + name).toByteArray(); }

void Settings::setWidgetState(const QString &name, const QByteArray &state) { set(widgetGroup + name, state); }

} // namespace paretoscope
