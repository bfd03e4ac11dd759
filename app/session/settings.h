// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace paretoscope {

/// What the program remembers between starts. Never a key: that lives in the keyring or the environment.
/// A plain value store; main creates one and hands it on, tests give it a file of their own.
class Settings {
public:
    static constexpr int maxRecentRuns = 12;

    /// The user's settings file.
    Settings();
    /// A file of the caller's; created when first written.
    explicit Settings(const QString &iniFile);
    ~Settings();

    enum class Appearance { FollowSystem, Light, Dark };
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Where the API lives; the platform's address until changed.
    [[nodiscard]] QUrl baseUrl() const;
    void setBaseUrl(const QUrl &url);

    /// Runs opened lately, newest first, in the form runSourceFromText() reads. Sample runs are not kept:
    /// their server is gone after the program ends.
    [[nodiscard]] QStringList recentRuns() const;
    void addRecentRun(const QString &source);
    void clearRecentRuns();

    /// A line a limit, as NeedMemory writes them.
    [[nodiscard]] QStringList rememberedLimits() const;
    void setRememberedLimits(const QStringList &lines);
    /// A line a run, as MeasurementFiles writes them.
    [[nodiscard]] QStringList measurementFiles() const;
    void setMeasurementFiles(const QStringList &lines);

    /// Opaque state of a widget by its name (geometry, docks, columns).
    [[nodiscard]] QByteArray widgetState(const QString &name) const;
    void setWidgetState(const QString &name, const QByteArray &state);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace paretoscope
