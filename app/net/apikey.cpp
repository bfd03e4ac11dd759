// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/apikey.h"

#include "core/cause.h"
#include "core/inputfile.h"
#include "net/keyspellings.h"

#include <QFileInfo>

#include <algorithm>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxKeyBytes = 64LL * 1024;

/// What stands for a key in a text; says nothing about its length.
QString bullets() { return u"••••••"_s; }

} // namespace

void wipe(QByteArray &bytes)
{
    if (!bytes.isDetached())
        return bytes.clear();
    // volatile: the compiler may drop writes to memory that is about to be freed.
    volatile char *const data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = '\0';
    bytes.truncate(0);
}

/// Never handed out by reference, so its bytes stay unshared and wipe() reaches them.
class ApiKey::Secret {
public:
    explicit Secret(QByteArrayView secret)
        : m_bytes(secret.data(), secret.size())
    {}
    ~Secret() { wipe(m_bytes); }
    Q_DISABLE_COPY_MOVE(Secret)

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

ApiKey::ApiKey(QByteArray secret)
{
    const QByteArrayView trimmed = QByteArrayView(secret).trimmed();
    if (!trimmed.isEmpty())
        m_secret = std::make_shared<const Secret>(trimmed);
    wipe(secret);
}

bool ApiKey::isWellFormed() const
{
    return !m_secret || std::ranges::all_of(m_secret->bytes(), [](char c) { return c > ' ' && c < '\x7f'; });
}

QByteArray ApiKey::authorizationHeader() const
{
    QByteArray header("Bearer ");
    if (m_secret)
        header.append(m_secret->bytes());
    return header;
}

QString ApiKey::redacted(const QString &text) const
{
    return m_secret ? withoutSecret(text, m_secret->bytes(), bullets()) : text;
}

QByteArray ApiKey::redactedJson(QByteArray json) const
{
    return m_secret ? withoutSecret(std::move(json), m_secret->bytes()) : json;
}

QByteArray ApiKey::secretForKeyring() const { return m_secret ? m_secret->bytes().toByteArray() : QByteArray(); }

ApiKey ApiKey::fromEnvironment() { return ApiKey(qgetenv("ROBOFLOW_API_KEY")); }

Result<ApiKey> ApiKey::fromFile(const QString &path, const Patience &patience)
{
    Result<QByteArray> line = readInput(path, {.maxBytes = maxKeyBytes, .firstLineAlone = true, .ownersAlone = true},
                                        patience);
    if (!line && line.error().code != ErrorCode::TooLarge)
        return tl::unexpected(line.error());
    const ApiKey key(line ? *std::move(line) : QByteArray());
    if (key.isEmpty() || !key.isWellFormed())
        return failure(Cause::KeyFileWithoutKey, {.subject = QFileInfo(path).fileName()});
    return key;
}

bool operator==(const ApiKey &left, const ApiKey &right)
{
    if (!left.m_secret || !right.m_secret)
        return left.m_secret == right.m_secret;
    return left.m_secret->bytes() == right.m_secret->bytes();
}

} // namespace paretoscope
