// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keptbodies.h"

#include "store/storelog.h"

#include <algorithm>
#include <iterator>

namespace paretoscope {

KeptBodies::KeptBodies(QString path, qint64 maxBytes) : m_path(std::move(path)), m_maxBytes(maxBytes) {}

KeptBodies::~KeptBodies() = default;

Result<StoreFile *> KeptBodies::disk()
{
    if (!m_disk) {
        auto opened = StoreFile::open(m_path, m_maxBytes);
        if (!opened)
            return tl::unexpected(opened.error());
        m_disk = std::move(*opened);
    }
    return m_disk.get();
}

Result<StoreFile *> KeptBodies::memory()
{
    if (!m_memory) {
        auto opened = StoreFile::inMemory(m_maxBytes);
        if (!opened)
            return tl::unexpected(opened.error());
        m_memory = std::move(*opened);
    }
    return m_memory.get();
}

std::optional<Error> KeptBodies::keep(const KeptBody &body)
{
    const Result<void> onDisk = disk().and_then([&body](StoreFile *file) { return file->keep(body); });
    if (onDisk)
        return std::nullopt;
    qCInfo(storeLog).noquote() << errorCodeName(onDisk.error().code) << onDisk.error().detail;
    const Result<void> inMemory = memory().and_then([&body](StoreFile *file) { return file->keep(body); });
    return inMemory ? onDisk.error() : inMemory.error();
}

Result<std::optional<KeptBody>> KeptBodies::newest(const RunKey &run)
{
    if (m_memory) { // newer than what the disk has
        const auto kept = m_memory->newest(run);
        if (kept && *kept)
            return kept;
    }
    return disk().and_then([&run](const StoreFile *file) { return file->newest(run); });
}

Result<QList<KeptRun>> KeptBodies::runs()
{
    const Result<QList<KeptRun>> onDisk = disk().and_then([](const StoreFile *file) { return file->runs(); });
    if (!m_memory)
        return onDisk;
    return m_memory->runs().map([&onDisk](QList<KeptRun> runs) {
        const QList<KeptRun> others = onDisk.value_or(QList<KeptRun>());
        std::ranges::copy_if(others, std::back_inserter(runs), [known = runs](const KeptRun &kept) {
            return std::ranges::find(known, kept.run, &KeptRun::run) == known.end();
        });
        return runs;
    });
}

} // namespace paretoscope
