// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storefile.h"

#include <functional>

namespace paretoscope {

/// The store's file with memory standing in for it: what the file cannot take is kept until the program ends. Made by
/// the first keep(); reading makes nothing, and reads what cannot be written, too. Every call waits for the disk and
/// belongs on one and the same thread.
class KeptBodies final {
    Q_DISABLE_COPY_MOVE(KeptBodies)
public:
    KeptBodies(QString path, qint64 maxBytes);
    ~KeptBodies();

    /// Why the body is not on the disk; nullopt: it is.
    [[nodiscard]] std::optional<Error> keep(const KeptBody &body);
    [[nodiscard]] Result<std::optional<KeptBody>> newest(const RunKey &run);
    [[nodiscard]] Result<QList<KeptRun>> runs();

    /// StoreFile::giveBack() of the file that is open; false without one.
    [[nodiscard]] bool giveBack();

private:
    [[nodiscard]] Result<void> keepOnDisk(const KeptBody &body);
    /// What the file answers; an empty answer where there is none.
    template <typename Answer>
    [[nodiscard]] Result<Answer> fromDisk(const std::function<Result<Answer>(const StoreFile &)> &question);
    [[nodiscard]] Result<StoreFile *> memory();

    QString m_path;
    qint64 m_maxBytes;
    std::unique_ptr<StoreFile> m_disk; ///< one that can be written; whatever went wrong is opened anew
    std::unique_ptr<StoreFile> m_memory;
};

} // namespace paretoscope
