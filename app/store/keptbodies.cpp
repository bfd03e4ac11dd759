// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keptbodies.h"

#include "core/cause.h"
#include "core/words.h"
#include "store/storelog.h"

#include <algorithm>
#include <iterator>

namespace paretoscope {

using namespace Qt::StringLiterals;

KeptBodies::KeptBodies(QString path, qint64 maxBytes)
    : m_path(std::move(path)),
      m_maxBytes(maxBytes)
{}

KeptBodies::~KeptBodies() = default;

Result<void> KeptBodies::keepOnDisk(const KeptBody &body)
{
    if (m_disk && !m_disk->isAsOpened())
        m_disk.reset(); // moved away: what it takes would be found no more
    const bool wasOpen = m_disk != nullptr;
    if (!wasOpen) {
        auto opened = StoreFile::open(m_path, m_maxBytes);
        if (!opened)
            return tl::unexpected(opened.error());
        m_disk = std::move(*opened);
    }
    const Result<void> kept = m_disk->keep(body);
    if (kept)
        return kept;
    m_disk.reset(); // the disk may have been gone for a while
    return wasOpen ? keepOnDisk(body) : kept;
}

template <typename Answer>
Result<Answer> KeptBodies::fromDisk(const std::function<Result<Answer>(const StoreFile &)> &question)
{
    constexpr int attempts = 5;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (m_disk) {
            const Result<Answer> answer = question(*m_disk);
            if (answer && m_disk->isAsOpened())
                return answer;
            m_disk.reset();
        }
        auto opened = StoreFile::openExisting(m_path, m_maxBytes);
        if (!opened)
            return tl::unexpected(opened.error());
        std::unique_ptr<StoreFile> file = std::move(*opened);
        if (!file)
            return Answer();
        const Result<Answer> answer = question(*file);
        if (file->isAsOpened()) {
            if (!file->isReadOnly())
                m_disk = std::move(file);
            return answer;
        }
    }
    return failure(Cause::StoreUnreadable,
                   {.subject = m_path, .reason = Words::tr("another program keeps writing to it")});
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
    const Result<void> onDisk = keepOnDisk(body);
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
    return fromDisk<std::optional<KeptBody>>([&run](const StoreFile &file) { return file.newest(run); });
}

Result<QList<KeptRun>> KeptBodies::runs()
{
    const Result<QList<KeptRun>> onDisk = fromDisk<QList<KeptRun>>([](const StoreFile &file) { return file.runs(); });
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

bool KeptBodies::giveBack() { return m_disk && m_disk->giveBack(); }

} // namespace paretoscope
