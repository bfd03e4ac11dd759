// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/issuers.h"

#include "core/cause.h"
#include "core/inputfile.h"
#include "core/words.h"

#include <QDir>
#include <QFileInfo>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

using Certificates = QList<QSslCertificate>;

constexpr qint64 mostBytes = 16LL * 1024 * 1024; // a bundle of all the world's has less than one

tl::unexpected<Error> refused(const QString &subject, const QString &reason)
{
    return failure(Cause::BadIssuers, {.subject = subject, .reason = reason});
}

/// As PEM, which may hold many, or else as DER, which holds one.
Certificates certificatesIn(const QByteArray &bytes)
{
    const Certificates found = QSslCertificate::fromData(bytes, QSsl::Pem);
    return found.isEmpty() ? QSslCertificate::fromData(bytes, QSsl::Der) : found;
}

Result<Certificates> readFile(const QString &path, const QString &subject)
{
    const Result<QByteArray> bytes = readInput(path, {.maxBytes = mostBytes});
    if (!bytes && !QFileInfo::exists(path))
        return refused(subject, Words::tr("there is no such file"));
    if (!bytes)
        return refused(subject,
                       QFileInfo(path).isFile() ? Words::tr("it cannot be read") : Words::tr("it is not a file"));
    const Certificates certificates = certificatesIn(*bytes);
    if (certificates.isEmpty())
        return refused(subject, Words::tr("it holds no certificate"));
    return certificates;
}

/// OpenSSL looks for files that are called by a hash, which c_rehash makes; where nobody did, every file counts.
Certificates certificatesUnder(const QString &folder)
{
    QFileInfoList files = QDir(folder).entryInfoList({u"????????.[0-9]"_s}, QDir::Files);
    if (files.isEmpty())
        files = QDir(folder).entryInfoList(QDir::Files);
    Certificates certificates;
    for (const QFileInfo &info : std::as_const(files))
        certificates += certificatesIn(readInput(info.filePath(), {.maxBytes = mostBytes}).value_or(QByteArray()));
    return certificates;
}

Result<Certificates> readFolders(const QString &folders, const QString &subject)
{
    Certificates certificates;
    for (const QString &folder : folders.split(u':', Qt::SkipEmptyParts))
        certificates += certificatesUnder(folder);
    if (certificates.isEmpty())
        return refused(subject, Words::tr("no certificate is in it"));
    return certificates;
}

} // namespace

Result<QList<QSslCertificate>> statedIssuers(const QString &caFile)
{
    if (!caFile.isEmpty())
        return readFile(caFile, u"--ca-file "_s + QFileInfo(caFile).fileName());
    const QString file = qEnvironmentVariable("SSL_CERT_FILE");
    const QString folders = qEnvironmentVariable("SSL_CERT_DIR");
    const Result<Certificates> first = file.isEmpty() ? Certificates() : readFile(file, u"SSL_CERT_FILE"_s);
    if (!first || folders.isEmpty())
        return first;
    return readFolders(folders, u"SSL_CERT_DIR"_s).map([&first](const Certificates &others) {
        return *first + others;
    });
}

} // namespace paretoscope
