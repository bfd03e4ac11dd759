// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

using Kind = FaultStep::Kind;

namespace {

/// Something that is no HTTP, after which the other side goes.
FaultCase notHttp(const char *name, const QByteArray &bytes)
{
    return {name, sendingThen(bytes, closing), ErrorCode::Unreachable};
}

} // namespace

QList<FaultCase> headFaults()
{
    const QByteArray whole = answer("200 OK", goodBody());
    return {
        notHttp("ssh-banner", "SSH-2.0-OpenSSH_9.2p1 Debian\r\n"),
        notHttp("smtp-banner", "220 mail.example.com ESMTP ready\r\n"),
        notHttp("tls-alert", QByteArray::fromHex("15030300020228")),
        notHttp("http-0.9", "<html><body>hello</body></html>"),
        notHttp("bare-json", goodBody()),
        notHttp("http-2-preface", QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") + QByteArray(9, '\0')),
        notHttp("http-2-settings", QByteArray::fromHex("000000040000000000")),
        notHttp("status-not-a-number", "HTTP/1.1 OK fine\r\nContent-Length: 2\r\n\r\n{}"),
        notHttp("status-missing", "HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"),
        {"status-negative", sending("HTTP/1.1 -200 OK\r\nContent-Length: 2\r\n\r\n{}"), ErrorCode::Unreachable,
         u"HTTP"_s},
        {"status-zero", json("000 None", goodBody()), ErrorCode::Unreachable, u"HTTP"_s},
        notHttp("icy-status", "ICY 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
        notHttp("garbage-before-the-status-line", "\x01\x02garbage\r\n" + whole),
        notHttp("zero-bytes", QByteArray(4096, '\0')),
        {"speaks-before-it-is-asked", {{Kind::Send, "* OK IMAP4 ready\r\n"}, closing}, ErrorCode::Unreachable},
    };
}

} // namespace paretoscope
