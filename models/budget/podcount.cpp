#include "budget/podcount.h"

#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::budget::PodCount)
};

constexpr std::string_view hostname = "kubernetes.io/hostname";

std::optional<int64_t> numberIn(std::string_view text)
{
    int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error == std::errc::invalid_argument || end != text.data() + text.size())
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return text.front() == '-' ? std::nullopt : std::optional(boundless);
    return number < 0 ? std::nullopt : std::optional(number);
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

enum class Rounding : uint8_t { Up, Down };

/// A number, or a share of `whole`.
int64_t numberOrShare(const kustomize::Value* value, int64_t whole, std::string_view otherwise,
                      Rounding rounding, const std::string& owner, QList<Diagnostic>& findings)
{
    std::string_view text = value && !value->isNull() ? value->text() : otherwise;
    if (!text.ends_with('%'))
        return value && !value->isNull() ? wholeNumber(value, 0, owner, findings)
                                         : numberIn(text).value_or(0);
    text.remove_suffix(1);
    const auto percent = numberIn(text);
    if (!percent) {
        findings << Diagnostic{.severity = Severity::Error,
                               .rule = u"budget-replicas"_s,
                               .text = Text::tr("%1: '%2' is no share of a hundred")
                                           .arg(QString::fromStdString(owner), shown(text) + u'%'),
                               .hint = Text::tr("Write a whole number from 0 with a percent sign.")};
        return 0;
    }
    constexpr int64_t hundred = 100;
    const int64_t parts = productOf(whole, *percent);
    if (parts == boundless)
        return boundless;
    return (parts + (rounding == Rounding::Up ? hundred - 1 : 0)) / hundred;
}

int64_t surgeOf(const kustomize::Value& spec, const Workload& workload, QList<Diagnostic>& findings)
{
    if (delivery::textAt(spec, {"strategy", "type"}) == "Recreate")
        return 0;
    return numberOrShare(spec.at({"strategy", "rollingUpdate", "maxSurge"}), workload.pods, "25%",
                         Rounding::Up, workload.name, findings);
}

/// Of a DaemonSet, on one node.
int64_t surgeOnNode(const kustomize::Value& spec, const Workload& workload, QList<Diagnostic>& findings)
{
    if (delivery::textAt(spec, {"updateStrategy", "type"}) == "OnDelete")
        return 0;
    // The share is one of all nodes; any of it may be this one.
    constexpr int64_t many = 100;
    return std::min<int64_t>(1, numberOrShare(spec.at({"updateStrategy", "rollingUpdate", "maxSurge"}), many,
                                              "0", Rounding::Up, workload.name, findings));
}

int64_t podsOfJob(const kustomize::Value& spec, const std::string& owner, QList<Diagnostic>& findings)
{
    if (delivery::isTrueAt(spec, {"suspend"}))
        return 0;
    const int64_t parallel = wholeNumber(spec.find("parallelism"), 1, owner, findings);
    return std::min(parallel, wholeNumber(spec.find("completions"), parallel, owner, findings));
}

/// Whether a selector of pods takes the pods of this template.
bool takesItsOwn(const kustomize::Value& selector, const kustomize::Value& podTemplate)
{
    if (!delivery::itemsAt(selector, {"matchExpressions"}).empty())
        return false;
    const auto labels = delivery::mapAt(podTemplate, {"metadata", "labels"});
    const auto wanted = delivery::mapAt(selector, {"matchLabels"});
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const auto& label) {
        const auto own = labels.find(label.first);
        return own != labels.end() && own->second == label.second;
    });
}

bool keepsApart(const kustomize::Value& podTemplate)
{
    const auto terms = delivery::itemsAt(podTemplate, {"spec", "affinity", "podAntiAffinity",
                                                       "requiredDuringSchedulingIgnoredDuringExecution"});
    return std::ranges::any_of(terms, [&](const kustomize::Value& term) {
        return delivery::textAt(term, {"topologyKey"}) == hostname &&
               takesItsOwn(delivery::mappingAt(term, {"labelSelector"}), podTemplate);
    });
}

bool takesHostPort(const kustomize::Value& podSpec)
{
    const bool onHost = delivery::isTrueAt(podSpec, {"hostNetwork"});
    for (const kustomize::Value& container : delivery::itemsAt(podSpec, {"containers"})) {
        for (const kustomize::Value& port : delivery::itemsAt(container, {"ports"})) {
            if (onHost || numberIn(delivery::textAt(port, {"hostPort"})).value_or(0) > 0)
                return true;
        }
    }
    return false;
}

} // namespace

int64_t wholeNumber(const kustomize::Value* value, int64_t otherwise, const std::string& owner,
                    QList<Diagnostic>& findings)
{
    if (!value || value->isNull())
        return otherwise;
    if (const auto number = value->isScalar() ? numberIn(value->text()) : std::nullopt)
        return *number;
    findings << Diagnostic{.severity = Severity::Error,
                           .rule = u"budget-replicas"_s,
                           .text = Text::tr("%1: '%2' is no number of pods")
                                       .arg(QString::fromStdString(owner), shown(value->text())),
                           .hint = Text::tr("Write a whole number from 0.")};
    return otherwise;
}

void countPods(const kustomize::Value& spec, std::string_view kind, const Autoscaling& autoscaling,
               Workload& workload, QList<Diagnostic>& findings)
{
    if (kind == "Pod" || kind == "DaemonSet") {
        workload.pods = 1;
        workload.onEveryNode = kind == "DaemonSet";
        workload.surge = workload.onEveryNode ? surgeOnNode(spec, workload, findings) : 0;
        return;
    }
    if (kind == "Job") {
        workload.pods = podsOfJob(spec, workload.name, findings);
        return;
    }
    workload.pods = wholeNumber(spec.find("replicas"), 1, workload.name, findings);
    // An autoscaler leaves alone what is scaled to 0.
    if (const auto scaled = autoscaling.find(workload.name); scaled != autoscaling.end() && workload.pods > 0)
        workload.pods = std::max(workload.pods, scaled->second);
    if (kind == "Deployment")
        workload.surge = surgeOf(spec, workload, findings);
}

void limitPerNode(const kustomize::Value& podTemplate, Workload& workload)
{
    const kustomize::Value podSpec = delivery::mappingAt(podTemplate, {"spec"});
    if (takesHostPort(podSpec) || keepsApart(podTemplate))
        workload.perNode = 1;
    for (const kustomize::Value& spread : delivery::itemsAt(podSpec, {"topologySpreadConstraints"})) {
        if (delivery::textAt(spread, {"topologyKey"}) != hostname ||
            delivery::textAt(spread, {"whenUnsatisfiable"}) == "ScheduleAnyway" ||
            !takesItsOwn(delivery::mappingAt(spread, {"labelSelector"}), podTemplate))
            continue;
        const int64_t skew =
            std::max<int64_t>(1, numberIn(delivery::textAt(spread, {"maxSkew"})).value_or(1));
        workload.maxSkew = workload.maxSkew == 0 ? skew : std::min(workload.maxSkew, skew);
    }
}

} // namespace efa::budget
