// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/hardwarenames.h"

#include "core/harmlesstext.h"
#include "core/wholetext.h"
#include "core/words.h"

namespace paretoscope {

using namespace Qt::StringLiterals;

std::optional<TargetIndex> HardwareNames::targetOfAnother(QByteArrayView name, const Place &where)
{
    const auto found = m_bySpelling.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (found != m_bySpelling.cend()) {
        m_expected = *found;
        return takeExpected();
    }
    return add(name, where);
}

std::optional<TargetIndex> HardwareNames::known(QByteArrayView name) const
{
    const auto found = m_byKey.constFind(hardwareKey(wholeText(name)));
    return found == m_byKey.cend() ? std::nullopt : std::optional(*found);
}

std::optional<TargetIndex> HardwareNames::add(QByteArrayView name, const Place &where)
{
    const QString text = wholeText(name).trimmed();
    if (showsNothing(text)) { // no-break spaces and byte order marks are blank too
        m_remarks.warn(where, Words::tr("A hardware name is empty; what it stands for is not read."), "empty name"_L1);
        return std::nullopt;
    }
    const QString key = hardwareKey(text);
    if (const auto found = m_byKey.constFind(key); found != m_byKey.cend()) {
        const QString &first = m_run.targetName(*found);
        if (first != text && !m_bySpelling.contains(text.toUtf8())) {
            m_remarks.info(where,
                           Words::tr("The hardware %1 is also spelled %2; they are taken as one.")
                               .arg(quoted(first), quoted(text)),
                           "spelling"_L1);
        }
        remember(name, *found);
        return *found;
    }
    const auto targets = static_cast<std::size_t>(m_run.targetCount()) + 1;
    if (targets > maxTargets || targets * m_run.modelCount() > maxCells) {
        m_remarks.warn(where,
                       Words::tr("The answer names more hardware than can be held; %1 is left out.").arg(quoted(text)),
                       "too many"_L1);
        return std::nullopt;
    }
    const TargetIndex target = m_run.target(text);
    m_byKey.insert(key, target);
    remember(name, target);
    return target;
}

void HardwareNames::remember(QByteArrayView name, TargetIndex target)
{
    m_bySpelling.insert(name.toByteArray(), m_spellings.size());
    m_spellings.push_back({name.toByteArray(), target});
}

} // namespace paretoscope
