// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include "net/baseaddress.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

const QString appearanceKey = u"appearance"_s;
const QString baseUrlKey = u"api/baseUrl"_s;
const QString recentKey = u"recentRuns"_s;
const QString limitsKey = u"limits"_s;
const QString measurementsKey = u"ownMeasurements"_s;
const QString widgetGroup = u"widgets/"_s;
const QUrl platformUrl(u"https://api.roboflow.com"_s);

} // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"paretoscope"_s,
                                          u"paretoscope"_s))
{
}

Settings::Settings(const QString &iniFile) : m_store(std::make_unique<QSettings>(iniFile, QSettings::IniFormat)) {}

Settings::~Settings() = default;

Settings::Appearance Settings::appearance() const
{
    const QString word = m_store->value(appearanceKey).toString();
    if (word == "light"_L1)
        return Appearance::Light;
    return word == "dark"_L1 ? Appearance::Dark : Appearance::FollowSystem;
}

void Settings::setAppearance(Appearance appearance)
{
    m_store->setValue(appearanceKey, appearance == Appearance::Light  ? u"light"_s
                                     : appearance == Appearance::Dark ? u"dark"_s
                                                                      : u"system"_s);
}

QUrl Settings::baseUrl() const
{
    const QUrl url(m_store->value(baseUrlKey).toString());
    return url.isValid() && !url.isEmpty() ? url : platformUrl;
}

void Settings::setBaseUrl(const QUrl &url)
{
    m_store->setValue(baseUrlKey, withoutSecrets(url).toString());
}

QStringList Settings::recentRuns() const { return m_store->value(recentKey).toStringList().mid(0, maxRecentRuns); }

void Settings::addRecentRun(const QString &source)
{
    QStringList runs = recentRuns();
    if (!runs.isEmpty() && runs.first() == source)
        return; // a refresh: nothing to write to the disk
    runs.removeAll(source);
    runs.prepend(source);
    m_store->setValue(recentKey, runs.mid(0, maxRecentRuns));
}

void Settings::clearRecentRuns() { m_store->remove(recentKey); }

QStringList Settings::rememberedLimits() const { return m_store->value(limitsKey).toStringList(); }

void Settings::setRememberedLimits(const QStringList &lines) { m_store->setValue(limitsKey, lines); }

QStringList Settings::measurementFiles() const { return m_store->value(measurementsKey).toStringList(); }

void Settings::setMeasurementFiles(const QStringList &lines) { m_store->setValue(measurementsKey, lines); }

QByteArray Settings::widgetState(const QString &name) const { return m_store->value(widgetGroup + name).toByteArray(); }

void Settings::setWidgetState(const QString &name, const QByteArray &state)
{
    m_store->setValue(widgetGroup + name, state);
}

} // namespace paretoscope
