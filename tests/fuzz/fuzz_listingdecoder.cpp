// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/listingdecoder.h"
#include "fuzz/property.h"

using namespace paretoscope;
using namespace paretoscope::fuzz;

namespace {

/// A body that is no listing is refused as such, in words of ours.
template <typename Listing>
[[nodiscard]] bool isRead(const Result<Listing> &listing)
{
    if (listing)
        return true;
    require(listing.error().code == ErrorCode::NotAResult, "what is no listing is not a result");
    require(!listing.error().message().isEmpty() && isOneHarmlessLine(listing.error().message()),
            "an error has a text");
    return false;
}

void requireCount(std::optional<int> count) { require(count.value_or(0) >= 0, "a count is not negative"); }

void requireProject(const ProjectEntry &project) { requireCount(project.versionCount); }

} // namespace

/// Each listing decoder, given any bytes, answers with an error or with entries that have an id and believable counts.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    if (const auto slug = decodeKeyCheck(body); isRead(slug))
        require(!slug->isEmpty(), "a key belongs to a workspace with a name");
    if (const auto workspace = decodeWorkspace(body); isRead(workspace)) {
        for (const ProjectEntry &project : workspace->projects) {
            require(!project.slug.isEmpty(), "a project has a slug");
            requireProject(project);
        }
    }
    if (const auto listing = decodeProject(body); isRead(listing)) {
        requireProject(listing->project);
        for (const VersionEntry &version : listing->versions) {
            require(!version.number.isEmpty(), "a version has a number");
            requireCount(version.imageCount);
        }
    }
    if (const auto trainings = decodeTrainings(body); isRead(trainings)) {
        for (const TrainingEntry &training : *trainings) {
            require(!training.trainingId.isEmpty(), "a training has an id");
            requireCount(training.modelCount);
        }
    }
    return 0;
}
