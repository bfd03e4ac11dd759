// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultgroups.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

FaultScript to(const QByteArray &location, const QByteArray &status = "302 Found")
{
    return sending(answer(status, {}, {{"Location", location}}));
}

/// A place where the key must not go.
FaultCase elsewhere(const char *name, const QByteArray &location)
{
    return {name, to(location), ErrorCode::Unreachable, u"another server"_s};
}

FaultCase followed(const char *name, const FaultScript &script)
{
    FaultCase fault{name, script};
    fault.then = sending(answer("200 OK", goodBody()));
    return fault;
}

} // namespace

QList<FaultCase> redirectFaults()
{
    return {
        {"302-to-itself", to("/loop"), ErrorCode::Unreachable, u"too many times"_s},
        {"308-chain", to("again", "308 Permanent Redirect"), ErrorCode::Unreachable, u"too many times"_s},
        elsewhere("302-other-origin", "http://127.0.0.2:1/x?api_key=" + testKey()),
        elsewhere("302-other-port", "http://127.0.0.1:1/"),
        elsewhere("302-other-scheme-and-port", "https://127.0.0.1:1/"),
        elsewhere("302-without-scheme", "//127.0.0.2:1/x"),
        elsewhere("302-to-a-file", "file:///etc/passwd"),
        elsewhere("302-to-data", "data:application/json,{\"models\":[]}"),
        elsewhere("302-to-ftp", "ftp://127.0.0.1/x"),
        elsewhere("302-to-qrc", "qrc:///sample/documented_example.json"),
        elsewhere("302-host-behind-a-user-name", "http://127.0.0.1:1@127.0.0.2:1/"),
        elsewhere("302-to-a-portal", "http://portal.invalid/login"),
        elsewhere("302-to-nowhere", "http://"),
        {"302-without-location", sending(answer("302 Found", {})), ErrorCode::NotAResult, u"302"_s},
        {"302-empty-location", to({}), ErrorCode::NotAResult, u"302"_s},
        followed("301-to-a-whole-address", to("{origin}/there?trainingId=x#part", "301 Moved Permanently")),
        followed("303-see-other", to("?other", "303 See Other")),
        followed("307-relative", to("/elsewhere", "307 Temporary Redirect")),
        followed("308-relative", to("../there", "308 Permanent Redirect")),
        followed("307-sets-a-cookie", sending(answer("307 Temporary Redirect", "moved",
                                                     {{"Location", "/next"}, {"Set-Cookie", "session=1; Path=/"}}))),
    };
}

} // namespace paretoscope
