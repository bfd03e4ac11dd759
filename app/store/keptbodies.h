// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storefile.h"

namespace paretoscope {

/// The store's file with memory standing in for it: what the file cannot take is kept until the program ends. Opened
/// at the first call; every call waits for the disk and belongs on one and the same thread.
class KeptBodies final {
    Q_DISABLE_COPY_MOVE(KeptBodies)
public:
    KeptBodies(QString path, qint64 maxBytes);
    ~KeptBodies();

    /// Why the body is not on the disk; nullopt: it is.
    [[nodiscard]] std::optional<Error> keep(const KeptBody &body);
    [[nodiscard]] Result<std::optional<KeptBody>> newest(const RunKey &run);
    [[nodiscard]] Result<QList<KeptRun>> runs();

private:
    /// Opens the file where it is not open yet; one that may be used later is tried again each time.
    [[nodiscard]] Result<StoreFile *> disk();
    [[nodiscard]] Result<StoreFile *> memory();

    QString m_path;
    qint64 m_maxBytes;
    std::unique_ptr<StoreFile> m_disk;
    std::unique_ptr<StoreFile> m_memory;
};

} // namespace paretoscope
