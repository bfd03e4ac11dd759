// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trainingrun.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace paretoscope {

struct AnalysedView;
struct RunView;

/// One analysis of a run: where an AnalysedView keeps it, what it depends on and how it is computed. Made by viewPart;
/// viewParts lists them all.
struct ViewPart {
    /// Whether what `before` holds is right for `seen` as well, whose earlier parts are there.
    bool (*isSame)(const AnalysedView &before, const AnalysedView &seen);
    void (*take)(const AnalysedView &before, AnalysedView &seen);
    void (*compute)(const TrainingRun &run, AnalysedView &seen);
    /// How many models are looked at, each as often as that happens: says where the part can be computed.
    std::size_t (*effort)(const TrainingRun &run, const RunView &view);
};

/// What a part depends on beside the run: fields of RunView, earlier parts of AnalysedView, and what functions make of
/// either.
template <auto... sources>
struct DependsOn {};

namespace parts {

template <auto source>
decltype(auto) valueOf(const auto &seen)
{
    if constexpr (std::is_invocable_v<decltype(source), decltype(seen)>)
        return std::invoke(source, seen);
    else
        return std::invoke(source, seen.view);
}

template <typename T>
bool isEmpty(const T &)
{
    return false;
}
template <typename T>
bool isEmpty(const std::shared_ptr<T> &part)
{
    return !part;
}

template <typename T>
const T &given(const T &value)
{
    return value;
}
template <typename T>
T &given(const std::shared_ptr<T> &part)
{
    return *part;
}

template <typename T>
void keep(T &member, T computed)
{
    member = std::move(computed);
}
template <typename T>
void keep(std::shared_ptr<const T> &member, T computed)
{
    member = std::make_shared<const T>(std::move(computed));
}
template <typename T>
void keep(std::shared_ptr<const T> &member, std::optional<T> computed)
{
    if (computed)
        member = std::make_shared<const T>(*std::move(computed));
}

template <auto member, auto compute, auto effort, typename Whole, auto... sources>
constexpr ViewPart make(DependsOn<sources...>)
{
    return {.isSame = [](const Whole &before,
                         const Whole &seen) { return ((valueOf<sources>(before) == valueOf<sources>(seen)) && ...); },
            .take = [](const Whole &before, Whole &seen) { seen.*member = before.*member; },
            .compute =
                [](const TrainingRun &run, Whole &seen) {
                    if (!(isEmpty(valueOf<sources>(seen)) || ...))
                        keep(seen.*member, compute(run, given(valueOf<sources>(seen))...));
                },
            .effort = effort};
}

} // namespace parts

/// Once for every model of the run.
std::size_t everyModel(const TrainingRun &run, const RunView &view);

/// `member`: of AnalysedView, a value or a shared pointer to one. `compute`: a pure function of the run and, in their
/// order, what the part depends on; where it answers an empty optional, or an earlier part is empty, so is this one.
template <auto member, typename Sources, auto compute, auto effort = everyModel>
inline constexpr ViewPart viewPart = parts::make<member, compute, effort, AnalysedView>(Sources());

} // namespace paretoscope
