// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inputfile.h"

#include "core/cause.h"
#include "core/filekind.h"
#include "core/numbertext.h"
#include "core/words.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace paretoscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 chunkBytes = 64LL * 1024;
constexpr std::chrono::milliseconds stopLook = 50ms; ///< how soon a stop is noticed

/// An open file; standard input stays open.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}
    ~Descriptor()
    {
        if (m_number > STDERR_FILENO)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

/// One reading of one file.
class Input {
public:
    Input(QString path, const InputLimits &limits, Patience patience)
        : m_path(std::move(path)),
          m_limits(limits),
          m_patience(std::move(patience))
    {}

    [[nodiscard]] Result<QByteArray> read() const
    {
        // Looked at before it is opened, since opening a device may do things, and after, since it may be another one
        // now.
        struct stat state {};
        if (!isStandardInput()) {
            if (::stat(encodedPath().constData(), &state) != 0)
                return refused(errno == ENOENT || errno == ENOTDIR ? Cause::FileMissing : Cause::FileUnreadable);
            if (!isReadable(state))
                return refused(Cause::NotAFile, unwantedKind(state));
        }
        const Descriptor file(isStandardInput()
                                  ? STDIN_FILENO
                                  : ::open(encodedPath().constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
        if (file.number() < 0 || ::fstat(file.number(), &state) != 0)
            return refused(Cause::FileUnreadable);
        if (isStandardInput() && ::isatty(STDIN_FILENO))
            return refused(Cause::TerminalInput);
        if (!isReadable(state))
            return refused(Cause::NotAFile, unwantedKind(state));
        if (m_limits.ownersAlone && S_ISREG(state.st_mode) && (state.st_mode & (S_IRGRP | S_IROTH)))
            return refused(Cause::KeyFileOpenToOthers);
        if (!m_limits.firstLineAlone && S_ISREG(state.st_mode) && state.st_size > m_limits.maxBytes)
            return refused(Cause::FileTooLarge);
        return readFrom(file, S_ISREG(state.st_mode) ? state.st_size : 0);
    }

    [[nodiscard]] tl::unexpected<Error> refused(Cause cause, const QString &reason = {}) const
    {
        const bool isTime = cause == Cause::FileUnfinished;
        return failure(cause, {.subject = inputName(m_path),
                               .isAsked = true,
                               .reason = reason,
                               .limit = isTime ? secondsText(m_patience.limit) : sizeText(m_limits.maxBytes)});
    }

private:
    [[nodiscard]] bool isStandardInput() const { return m_path == standardInput; }
    [[nodiscard]] QByteArray encodedPath() const { return QFile::encodeName(m_path); }

    [[nodiscard]] bool isReadable(const struct stat &state) const
    {
        const bool isStream = S_ISFIFO(state.st_mode) || (S_ISSOCK(state.st_mode) && isStandardInput());
        return S_ISREG(state.st_mode) || (isStream && m_patience.limit > 0ms);
    }

    /// False when the time is over. A plain file is ready whenever it is asked, one of the kernel's own maybe not.
    [[nodiscard]] bool waitFor(const Descriptor &file) const
    {
        pollfd waiting{file.number(), POLLIN, 0};
        while (!m_patience.stop.stop_requested()) {
            const qint64 left = m_patience.end.remainingTime();
            if (left <= 0 && m_patience.limit > 0ms)
                return false;
            if (::poll(&waiting, 1, static_cast<int>(std::clamp<qint64>(left, 0, stopLook.count()))) > 0)
                return true;
            if (m_patience.limit == 0ms)
                return false;
        }
        return false;
    }

    [[nodiscard]] Result<QByteArray> readFrom(const Descriptor &file, qint64 expectedBytes) const
    {
        QByteArray bytes;
        bytes.reserve(std::max(chunkBytes, std::min(expectedBytes, m_limits.maxBytes)) + 1);
        while (waitFor(file)) {
            const qsizetype before = bytes.size();
            const qint64 room = m_limits.maxBytes + 1 - before; // the byte too much tells that there are more
            bytes.resize(before + std::min(chunkBytes, room));
            const ssize_t count = ::read(file.number(), bytes.data() + before,
                                         static_cast<size_t>(bytes.size() - before));
            const bool isLater = count < 0 && (errno == EINTR || errno == EAGAIN);
            if (count < 0 && !isLater)
                return refused(Cause::FileUnreadable);
            if (isLater && m_patience.limit == 0ms)
                break;
            bytes.resize(before + std::max<ssize_t>(count, 0));
            const qsizetype lineEnd = m_limits.firstLineAlone ? bytes.indexOf('\n', before) : -1;
            if (lineEnd >= 0)
                bytes.resize(lineEnd);
            if (bytes.size() > m_limits.maxBytes)
                return refused(Cause::FileTooLarge);
            if (count == 0 || lineEnd >= 0)
                return bytes;
        }
        return refused(Cause::FileUnfinished);
    }

    QString m_path;
    InputLimits m_limits;
    Patience m_patience;
};

} // namespace

QString inputName(const QString &path)
{
    if (path == standardInput)
        return Words::tr("standard input");
    return path.startsWith("/dev/"_L1) || path.startsWith("/proc/"_L1) ? path : QFileInfo(path).fileName();
}

Result<QByteArray> readInput(const QString &path, const InputLimits &limits, const Patience &patience)
{
    const Input input(path, limits, patience);
    try {
        return input.read();
    } catch (const std::bad_alloc &) {
        return input.refused(Cause::OutOfMemory);
    }
}

} // namespace paretoscope
