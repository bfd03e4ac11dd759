// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/noisedialog.h"

#include "theme/theme.h"
#include "widgets/limitspin.h"
#include "widgets/texts.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace paretoscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostImages = 10'000'000;

} // namespace

NoiseDialog::NoiseDialog(RunSession *session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_images(new LimitSpin(tr(" images"), tr("exact"), mostImages, this)),
      m_deviation(new LimitSpin(tr(" %"), tr("exact"), 100, this))
{
    setObjectName(u"noiseDialog"_s);
    setWindowTitle(tr("Measurement noise"));
    m_images->setObjectName(u"noiseImages"_s);
    m_images->setDecimals(0);
    m_images->setToolTip(tr("How many images the metric was measured on."));
    m_deviation->setObjectName(u"noiseDeviation"_s);
    m_deviation->setToolTip(tr("Standard deviation of a latency, in percent of it."));
    const Noise &noise = session->view().noise;
    m_images->showLimit(noise.images ? std::optional<double>(*noise.images) : std::nullopt);
    m_deviation->showLimit(noise.latencyDeviation > 0 ? std::optional(noise.latencyDeviation * 100) : std::nullopt);
    QLabel *const hint = makeHint(this);
    hint->setText(
        tr("Runs state no spread. Say on how many validation images the metric was measured, and by how much latencies "
           "vary: a halo in the chart then shows how often each model would be on the front, and models that nothing "
           "tells apart are named."));
    auto *const form = new QFormLayout;
    form->setSpacing(space::inside);
    form->addRow(tr("Validation images"), m_images);
    form->addRow(tr("Spread of latencies"), m_deviation);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::group, space::group, space::group);
    column->setSpacing(space::card);
    column->addWidget(hint);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_images, &LimitSpin::limitChanged, this, &NoiseDialog::tell);
    connect(m_deviation, &LimitSpin::limitChanged, this, &NoiseDialog::tell);
}

void NoiseDialog::tell()
{
    Noise noise;
    if (m_images->limit())
        noise.images = static_cast<int>(*m_images->limit());
    noise.latencyDeviation = m_deviation->limit().value_or(0) / 100;
    m_session->change([&noise](RunView &view) { view.noise = noise; });
}

} // namespace paretoscope
