// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/latest.h"
#include "core/runaddress.h"
#include "decode/listingdecoder.h"
#include "session/requestqueue.h"
#include "session/runsummary.h"

#include <QObject>

#include <vector>

namespace paretoscope {

class ResultsClient;

/// The runs of one workspace, as far as they have been asked for: projects, their versions, and what each
/// version's results say. Everything is fetched on demand; a version's results are looked at only for
/// status and best mAP, decoded on a worker, and not kept.
class RunCatalog final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunCatalog)
public:
    enum class State { NotAsked, Asking, Known, Failed };

    struct Version {
        VersionEntry entry;
        RunAddress address;
        State state = State::NotAsked;     ///< of `summary`
        std::optional<RunSummary> summary; ///< empty while Known: the version has no training
        QList<TrainingEntry> trainings;    ///< filled where a version holds several
        QString problem;
    };
    struct Project {
        ProjectEntry entry;
        State state = State::NotAsked; ///< of `versions`
        std::vector<Version> versions; ///< newest first
        QString problem;
    };

    /// `client` must outlive the catalog.
    explicit RunCatalog(ResultsClient *client, QObject *parent = nullptr);
    ~RunCatalog() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &workspace() const { return m_workspace; }
    [[nodiscard]] const QString &workspaceName() const { return m_workspaceName; }
    [[nodiscard]] const std::vector<Project> &projects() const { return m_projects; }
    /// Whether an answer is still out; where one comes, one of stateChanged(), projectChanged() and versionChanged()
    /// follows.
    [[nodiscard]] bool isAsking() const;
    /// Why the workspace could not be listed; meaningful in State::Failed.
    [[nodiscard]] const Error &error() const { return m_error; }

    /// Asks which workspace the key opens and lists its projects; drops what is known.
    void load();
    /// Forgets everything, as before the first load().
    void clear();
    /// What a run that was just read says about itself; ignored for a run that is not listed.
    void update(const RunAddress &address, const RunSummary &summary);
    /// Lists the versions of a project and looks at their results, once.
    void expand(int project);

Q_SIGNALS:
    void stateChanged();
    void projectsAboutToBeReset();
    void projectsReset();
    void versionsAboutToBeListed(int project, int count);
    void versionsListed(int project);
    void versionChanged(int project, int version);
    void projectChanged(int project);
    /// Several trainings of a version became known.
    void trainingsAboutToBeListed(int project, int version, int count);
    void trainingsListed(int project, int version);

private:
    void fail(const Error &error);
    void listWorkspace(const QString &slug);
    void setProjects(const QList<ProjectEntry> &entries);
    void listVersions(int project, const Result<ApiBody> &body);
    void probe(int project, int version);
    void probed(int project, int version, const Result<ApiBody> &body);
    void summarised(int project, int version, const Result<RunSummary> &summary);
    void listTrainings(int project, int version);
    void setProblem(int project, int version, const Error &error);
    [[nodiscard]] Version &versionAt(int project, int version);

    ResultsClient *m_client;
    RequestQueue m_queue;
    State m_state = State::NotAsked;
    QString m_workspace;
    QString m_workspaceName;
    std::vector<Project> m_projects;
    Error m_error;
    Latest m_latest; ///< load(), whose summaries are taken
};

} // namespace paretoscope
