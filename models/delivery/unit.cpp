#include "delivery/unit.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::Unit)
};

/// The files through which the engine got to a fault, one a line of its detail.
QList<Place> trailOf(const Error& error)
{
    QList<Place> trail;
    for (const QString& line : error.detail.split(u'\n', Qt::SkipEmptyParts))
        trail.append({.file = line});
    return trail;
}

} // namespace

QString AgentObject::shown() const
{
    const QString id = QString::fromStdString(nspace.empty() ? name : nspace + '/' + name);
    return kind.empty() ? id : QString::fromStdString(kind) + u' ' + id;
}

void Built::setBroken(const Error& error, const QString& rule)
{
    if (error.code == ErrorCode::Network)
        return setMissing(error);
    // A program that we do not run is no fault of the files.
    const bool isOurLimit = error.code == ErrorCode::Unsupported;
    setBroken(Diagnostic{.severity = isOurLimit ? Severity::Warning : Severity::Error,
                         .rule = rule,
                         .text = error.message,
                         .place = error.where.value_or(Place()),
                         .trail = trailOf(error),
                         .hint = error.hint});
    if (isOurLimit)
        setPartial(error);
}

void Built::setBroken(const Diagnostic& finding)
{
    resources.clear();
    texts.clear();
    findings.append(finding);
    opaque = Opaque{.reason = OpaqueReason::Broken, .text = finding.text, .hint = finding.hint, .facts = {}};
}

void Built::setMissing(const Error& error)
{
    resources.clear();
    texts.clear();
    findings.append({.severity = Severity::Warning,
                     .rule = u"remote-missing"_s,
                     .text = error.message,
                     .place = error.where.value_or(Place()),
                     .trail = trailOf(error)});
    opaque = Opaque{
        .reason = OpaqueReason::SourceNotMapped, .text = error.message, .hint = error.hint, .facts = {}};
}

void Built::setPartial(const Error& lack)
{
    opaque = Opaque{.reason = lack.code == ErrorCode::Network ? OpaqueReason::SourceNotMapped
                                                              : OpaqueReason::Generator,
                    .text = lack.message,
                    .hint = lack.hint,
                    .facts = {}};
}

const Diagnostic* Built::fault() const
{
    if (!opaque || opaque->reason != OpaqueReason::Broken)
        return nullptr;
    const auto found = std::ranges::find_if(
        findings, [&](const Diagnostic& finding) { return finding.text == opaque->text; });
    return found == findings.end() ? nullptr : &*found;
}

Error asFault(Error error)
{
    if (error.code == ErrorCode::Unsupported)
        error.code = ErrorCode::Invalid;
    return error;
}

qint64 Delivery::resourceCount() const
{
    qint64 count = 0;
    for (const Unit& unit : units)
        count += static_cast<qint64>(unit.built.resources.size());
    return count;
}

bool Delivery::lacksEntry() const
{
    return !units.empty() && units.front().depth == 0 && units.front().built.fault();
}

} // namespace efa::delivery
