// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/finding.h"
#include "core/metric.h"
#include "core/reading.h"
#include "decode/place.h"

namespace paretoscope {

/// Writes the findings of one body. Like findings are those of one place (whatever the model) and one reason.
class Remarks {
public:
    /// `reason` tells kinds of fault apart that can stand at one place; it is not shown.
    void info(const Place &where, const QString &what, QLatin1StringView reason = {});
    void warn(const Place &where, const QString &what, QLatin1StringView reason = {});
    /// Remarks on a metric that is there and of no use; silent about a number, an absent key and null.
    void metricGap(const Place &where, Metric metric, Gap gap);
    /// The same of a latency.
    void latencyGap(const Place &where, Gap gap);
    /// "This is not a text and is not read."
    void wrongKind(const Place &where, FieldKind wanted);
    /// A key that its object has had already.
    void repeated(const Place &where);

    [[nodiscard]] Findings take() { return m_log.take(); }

private:
    void add(Severity severity, const Place &where, const QString &what, const QString &reason);

    FindingLog m_log;
};

} // namespace paretoscope
