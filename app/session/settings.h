// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>
#include <QVariantMap>

#include <memory>

namespace paretoscope {

/// What the program remembers between starts. Never a key: that lives in the keyring or the environment.
/// main creates one and hands it on, tests give it a file of their own. A change is saved on a worker right after the
/// turn that made it, together with what another copy of the program saved meanwhile. Where saving fails, the file is
/// as it was, everything is still remembered here, and it is tried again with the next change, with save() and at the
/// end.
class Settings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)
public:
    static constexpr int maxRecentRuns = 12;

    /// The user's settings file.
    Settings();
    /// A file of the caller's; created when first written.
    explicit Settings(const QString &iniFile);
    /// Saves what is not saved yet.
    ~Settings() override;

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

    /// As RunMemory writes them; empty until it did.
    [[nodiscard]] QString rememberedRuns() const;
    void setRememberedRuns(const QString &json);
    /// What versions up to 0.3 remembered of runs: a line a limit, and a line a file of own measurements.
    [[nodiscard]] QStringList limitLines() const;
    [[nodiscard]] QStringList measurementsFileLines() const;

    /// Opaque state of a widget by its name (geometry, docks, columns).
    [[nodiscard]] QByteArray widgetState(const QString &name) const;
    void setWidgetState(const QString &name, const QByteArray &state);

    /// Saves at once what is not saved yet. Fails with SettingsNotSaved. Blocks on the disk.
    [[nodiscard]] Result<void> save();

Q_SIGNALS:
    /// What was changed is remembered until the program ends, and not on the disk. Told once until saving works again.
    void notSaved(const paretoscope::Error &error);

private:
    /// An invalid value: no such key any more.
    void set(const QString &key, const QVariant &value);
    void saveOnWorker();
    void noteSaved(const QVariantMap &changes, const Result<void> &saved);

    QString m_file;
    QVariantMap m_values;
    QVariantMap m_unsaved; ///< changes that are not known to be on the disk; invalid: removed
    QThreadPool m_worker;
    std::unique_ptr<QObject> m_saving; ///< context of the saving that is under way
    bool m_isAsked = false;            ///< saveOnWorker() will be called
    bool m_hasFailed = false;          ///< the newest saving, and that was told
};

} // namespace paretoscope
