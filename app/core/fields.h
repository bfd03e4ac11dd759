// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"

/// Every field of the bodies of the API that is read, remarked on, answered or served. Source: api.md 1 and 2.
namespace paretoscope::fields {

/// The top of a results body (api.md 1.5, 1.6).
namespace run {
inline constexpr Field trainingId{"trainingId", FieldKind::Text};
inline constexpr Field versionId{"versionId", FieldKind::Text};
inline constexpr Field status{"status", FieldKind::Text};
inline constexpr Field jobType{"jobType", FieldKind::Text};
inline constexpr Field modelType{"modelType", FieldKind::Text};
inline constexpr Field modelGroup{"modelGroup", FieldKind::Text};
inline constexpr Field modelCount{"modelCount", FieldKind::Count};
inline constexpr Field createdAt{"createdAt", FieldKind::Time};
inline constexpr Field start{"start", FieldKind::Time};
inline constexpr Field recommendedByHardware{"recommendedByHardware", FieldKind::Object};
inline constexpr Field mining{"mining", FieldKind::Object};
inline constexpr Field models{"models", FieldKind::List};
inline constexpr Field sample{"sample", FieldKind::Object};
} // namespace run

/// An entry of models[] (api.md 1.5, 2.1 to 2.3).
namespace model {
inline constexpr Field id{"modelId", FieldKind::Text};
inline constexpr Field type{"modelType", FieldKind::Text};
inline constexpr Field status{"status", FieldKind::Text};
inline constexpr Field family{"nasFamily", FieldKind::Text};
inline constexpr Field recommended{"recommended", FieldKind::Flag};
inline constexpr Field metrics{"metrics", FieldKind::Object};
inline constexpr Field map5095{"metrics.map5095", FieldKind::Percent};
inline constexpr Field map50{"metrics.map50", FieldKind::Percent};
inline constexpr Field f1{"metrics.f1", FieldKind::Percent};
inline constexpr Field precision{"metrics.precision", FieldKind::Percent};
inline constexpr Field recall{"metrics.recall", FieldKind::Percent};
inline constexpr Field latency{"metrics.latency", FieldKind::Milliseconds}; ///< or an object of them by hardware
inline constexpr Field hardware{"metrics.hardware", FieldKind::Text};
inline constexpr Field paretoOptimalFor{"metrics.paretoOptimalFor", FieldKind::List};

/// The texts and the numbers that a run keeps for each model, a column each. One that no code asks for by its name
/// needs a line here and nothing else to be read, remarked on, kept and answered: Field{"epochs", FieldKind::Count}.
inline constexpr std::array texts{
    type,
    family,
    status,
};
inline constexpr std::array numbers{
    map5095, map50, f1, precision, recall, // in the order of Metric
};
template <const Field &field>
inline constexpr std::size_t textPlace = placeIn(texts, field);
} // namespace model

/// `mining`, whose inner object may be left out (api.md 2.6).
namespace mining {
inline constexpr Field inner{"mining.mining", FieldKind::Object};
inline constexpr Field progress{"mining.mining.progress", FieldKind::Fraction};
inline constexpr Field frontier{"mining.mining.frontier", FieldKind::List};
inline constexpr Field candidateName{"name", FieldKind::Text};
inline constexpr Field candidateMap{"mAP", FieldKind::Fraction};
inline constexpr Field baseline{"mining.baseline", FieldKind::List};
inline constexpr Field baselineName{"modelTypeDisplay", FieldKind::Text};
} // namespace mining

/// `sample`, which our own server adds (Provenance).
namespace sample {
inline constexpr Field figures{"sample.figures", FieldKind::Text};
inline constexpr Field recommendationRule{"sample.recommendationRule", FieldKind::Text};
inline constexpr Field note{"sample.note", FieldKind::Text};
inline constexpr Field replay{"sample.replay", FieldKind::Flag};
} // namespace sample

/// The listings (api.md 1.1 to 1.4, 1.6); those of a training are called as in run.
namespace listing {
inline constexpr Field welcome{"welcome", FieldKind::Text};
inline constexpr Field instructions{"instructions", FieldKind::Text};
inline constexpr Field docs{"docs", FieldKind::Text};
inline constexpr Field workspace{"workspace", FieldKind::Object}; ///< a text in the answer to a key check
inline constexpr Field url{"url", FieldKind::Text};
inline constexpr Field id{"id", FieldKind::Text};
inline constexpr Field name{"name", FieldKind::Text};
inline constexpr Field type{"type", FieldKind::Text};
inline constexpr Field projects{"projects", FieldKind::List};
inline constexpr Field project{"project", FieldKind::Object};
inline constexpr Field versions{"versions", FieldKind::List}; ///< a count in the entry of a project
inline constexpr Field version{"version", FieldKind::Object};
inline constexpr Field created{"created", FieldKind::Time};
inline constexpr Field images{"images", FieldKind::Count};
inline constexpr Field trainings{"trainings", FieldKind::List};
inline constexpr Field modelIds{"modelIds", FieldKind::List};
} // namespace listing

/// Errors of the API (api.md 1.0), and as others write them: FastAPI, Rails, Laravel, RFC 6749, RFC 9457.
namespace error {
inline constexpr Field error{"error", FieldKind::Object}; ///< or a text
inline constexpr Field type{"type", FieldKind::Text};
inline constexpr Field message{"message", FieldKind::Text};
inline constexpr Field code{"code", FieldKind::Text};
inline constexpr Field hint{"hint", FieldKind::Text};
inline constexpr Field status{"status", FieldKind::Number};
inline constexpr Field detail{"detail", FieldKind::Text};
inline constexpr Field msg{"msg", FieldKind::Text};
inline constexpr Field description{"description", FieldKind::Text};
inline constexpr Field title{"title", FieldKind::Text};
inline constexpr Field reason{"reason", FieldKind::Text};
inline constexpr Field place{"loc", FieldKind::List};
inline constexpr Field errors{"errors", FieldKind::List};
inline constexpr Field oauthDescription{"error_description", FieldKind::Text};
} // namespace error

} // namespace paretoscope::fields
