// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/fleetrow.h"

#include "core/hardwaretarget.h"
#include "reasons/amounts.h"
#include "widgets/limitspin.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <cmath>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDevices = 1'000'000;
constexpr QChar enDash(u'–');

enum NumberColumn { Latency, Slack, Accuracy, Regret, NumberCount };

} // namespace

QStringList FleetRow::titles()
{
    return {tr("Hardware"), tr("Devices"), tr("Budget"), tr("Floor"),   tr("Latency"),
            tr("Slack"),    tr("Metric"),  tr("Regret"), tr("Own best")};
}

FleetRow::FleetRow(const TrainingRun &run, TargetIndex target, QGridLayout *grid, int line)
    : m_target(target),
      m_name(new QCheckBox(buttonText(targetName(run, target)), grid->parentWidget())),
      m_devices(new CountBox(grid->parentWidget())),
      m_budget(new LimitSpin(tr(" ms"), tr("no budget"), maxLatencyMs, grid->parentWidget())),
      m_floor(new LimitSpin(tr(" %"), tr("no floor"), 100, grid->parentWidget())),
      m_bestOnTarget(makeLabel(grid->parentWidget()))
{
    const QString number = QString::number(target);
    const QString name = targetName(run, target);
    m_name->setObjectName(u"fleetTarget"_s + number);
    m_name->setToolTip(hardwareDescription(run.targetName(target)));
    m_devices->setObjectName(u"fleetDevices"_s + number);
    m_devices->setRange(1, mostDevices);
    m_devices->setAccessibleName(tr("Devices of %1").arg(name));
    m_budget->setObjectName(u"fleetBudget"_s + number);
    m_budget->setAccessibleName(tr("Latency budget on %1 in milliseconds").arg(name));
    m_floor->setObjectName(u"fleetFloor"_s + number);
    m_floor->setAccessibleName(tr("Accuracy floor on %1 in percent").arg(name));
    int column = 0;
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_name, m_devices, m_budget, m_floor})
        grid->addWidget(widget, line, column++);
    for (int i = 0; i < NumberCount; ++i) {
        auto *const label = makeLabel(grid->parentWidget());
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_numbers.append(label);
        grid->addWidget(label, line, column++);
    }
    grid->addWidget(m_bestOnTarget, line, column);
    connectControls();
}

FleetRow::~FleetRow()
{
    QList<QWidget *> widgets{m_name, m_devices, m_budget, m_floor, m_bestOnTarget};
    widgets.append(QList<QWidget *>(m_numbers.cbegin(), m_numbers.cend()));
    for (QWidget *const widget : widgets) {
        widget->hide();
        widget->deleteLater(); // one of them may be what tells of the change
    }
}

void FleetRow::connectControls()
{
    const auto follow = [this] {
        for (QWidget *const widget : std::initializer_list<QWidget *>{m_devices, m_budget, m_floor})
            widget->setEnabled(isIn());
    };
    connect(m_name, &QCheckBox::toggled, this, follow);
    connect(m_name, &QCheckBox::clicked, this, &FleetRow::membershipChanged);
    connect(m_devices, &QSpinBox::valueChanged, this, &FleetRow::membershipChanged);
    connect(m_budget, &LimitSpin::limitChanged, this, &FleetRow::needChanged);
    connect(m_floor, &LimitSpin::limitChanged, this, &FleetRow::needChanged);
    follow();
}

bool FleetRow::isIn() const { return m_name->isChecked(); }

int FleetRow::devices() const { return m_devices->value(); }

void FleetRow::showPlace(bool isIn, int devices)
{
    const QSignalBlocker silent(m_devices);
    m_name->setChecked(isIn);
    m_devices->setValue(devices);
}

Need FleetRow::need() const { return {m_budget->limit(), m_floor->limit()}; }

void FleetRow::showNeed(const Need &need)
{
    m_budget->showLimit(need.budget);
    m_floor->showLimit(need.floor);
}

void FleetRow::showService(const TrainingRun &run, const FleetService *service,
                           const std::optional<Point> &bestOnTarget)
{
    QStringList numbers{enDash, enDash, enDash, enDash};
    if (service) {
        numbers[Latency] = latencyText(service->latency);
        if (m_budget->limit())
            numbers[Slack] = latencyText(*m_budget->limit() - service->latency);
        numbers[Accuracy] = percentText(service->metric);
        numbers[Regret] = pointsText(service->regret);
    }
    for (int i = 0; i < NumberCount; ++i)
        m_numbers.at(i)->setText(isIn() ? numbers.at(i) : QString());
    m_bestOnTarget->setText(!isIn() ? QString()
                            : bestOnTarget
                                ? tr("%1, %2").arg(modelName(run, bestOnTarget->row), percentText(bestOnTarget->metric))
                                : tr("nothing is within the limits here"));
}

} // namespace paretoscope
