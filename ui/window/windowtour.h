// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/runloader.h"

#include <QObject>
#include <QTimer>

namespace paretoscope {

class Program;

/// Shows the window where nobody looks: waits for the run that was asked for, if one was, prints the recommendation of
/// each target and how far a search has come (of the sample's replay when the sample is shown), waits for what the list
/// of runs has asked for, saves a picture of the window and ends the event loop with an exit code of cli/exitcode.h.
class WindowTour final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowTour)
public:
    /// `program` must outlive the tour. `path` is that of a picture, or standardOutput, which then has nothing else.
    WindowTour(Program *program, QString path, QObject *parent = nullptr);

    void start();

private:
    void report();
    void askForSearch();
    void reportSearch(const LoadedRun &search);
    void say(const QString &line) const;
    /// Takes the picture once the list of runs is complete, or nothing more comes of it.
    void finish();
    void takePictureOnceListed();
    void takePictureOncePainted();
    void takePicture();
    void endWith(const Error &error);

    Program *m_program;
    QString m_path;
    RunLoader m_search;
    QTimer m_deadline;
    QTimer m_patience; ///< with the list of runs
    bool m_hasReported = false;
    bool m_isFinishing = false;
};

} // namespace paretoscope
