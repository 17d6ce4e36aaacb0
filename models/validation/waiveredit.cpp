#include "validation/waiveredit.h"

#include "files/memorytree.h"
#include "yaml/stream.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::WaiverEdit)
};

const QString settingsPath = u"topology/validation.yaml"_s;

/// YAML reads JSON's strings.
QByteArray quoted(const QString& text)
{
    QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

Error cannotAdd()
{
    return {.code = ErrorCode::Unsupported,
            .message = Text::tr("The waivers are not written as a list of lines"),
            .hint = Text::tr("Add the waiver by hand to spec.waivers of topology/validation.yaml.")};
}

std::optional<Settings> read(const QByteArray& text)
{
    const files::MemoryTree tree({{settingsPath, text}});
    auto settings = readSettings(tree, {});
    return settings ? std::optional(std::move(*settings)) : std::nullopt;
}

bool isSame(const Waiver& a, const Waiver& b)
{
    return a.rule == b.rule && a.place == b.place && a.object == b.object && a.clusters == b.clusters &&
           a.reason == b.reason && a.until == b.until;
}

int indentationOf(const yaml::Node& node)
{
    return node.place().column - 1;
}

bool isBlock(const yaml::Node& node)
{
    return node.style() == yaml::NodeStyle::Block;
}

/// Where the line ends on which the node ends, and what makes a line of what stands there.
std::pair<uint32_t, QByteArray> behind(const QByteArray& text, const yaml::Node& node)
{
    const qsizetype end = node.range().end;
    if (end > 0 && text.at(end - 1) == '\n')
        return {static_cast<uint32_t>(end), {}};
    const qsizetype newline = text.indexOf('\n', end);
    if (newline < 0)
        return {static_cast<uint32_t>(text.size()), "\n"};
    return {static_cast<uint32_t>(newline + 1), {}};
}

QByteArray withLineEndsOf(const QByteArray& text, QByteArray lines)
{
    return text.contains("\r\n") ? lines.replace("\n", "\r\n") : lines;
}

Result<yaml::TextChange> insertion(const QByteArray& text, const yaml::Node& root, const Waiver& waiver)
{
    const auto spec = root.find("spec");
    if (!spec || !spec->isMapping() || !isBlock(*spec))
        return failure(cannotAdd());
    const auto waivers = spec->find("waivers");
    if (waivers && (!waivers->isSequence() || !isBlock(*waivers) || waivers->size() == 0))
        return failure(cannotAdd());
    const auto [at, newline] = behind(text, waivers ? *waivers : *spec);
    const int indentation = indentationOf(waivers ? *waivers : *spec);
    QByteArray lines = newline;
    if (!waivers)
        lines += QByteArray(indentation, ' ') + "waivers:\n";
    lines += waiverLines(waiver, indentation);
    return yaml::TextChange{{at, at}, withLineEndsOf(text, lines)};
}

} // namespace

QByteArray waiverLines(const Waiver& waiver, int indentation)
{
    const QByteArray indent(indentation, ' ');
    QByteArray lines = indent + "- rule: " + quoted(waiver.rule) + '\n';
    const auto add = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            lines += indent + "  " + key + ": " + quoted(value) + '\n';
    };
    add("place", waiver.place);
    add("object", waiver.object);
    if (!waiver.clusters.isEmpty()) {
        lines += indent + "  clusters:\n";
        for (const QString& cluster : waiver.clusters)
            lines += indent + "  - " + quoted(cluster) + '\n';
    }
    add("reason", waiver.reason);
    if (waiver.until)
        lines += indent + "  until: " + waiver.until->toString(Qt::ISODate).toUtf8() + '\n';
    return lines;
}

Result<yaml::ChangeSet> addWaiver(const QByteArray& text, const Waiver& waiver)
{
    if (waiver.rule.isEmpty() || waiver.reason.trimmed().isEmpty())
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A waiver needs a rule and a reason"),
                        .hint = Text::tr("Say why what was found may stay.")});
    const auto before = read(text);
    if (!before)
        return failure(cannotAdd());
    yaml::TextChange change;
    if (text.trimmed().isEmpty()) {
        const auto end = static_cast<uint32_t>(text.size());
        change = {{end, end},
                  "apiVersion: fleet-architect/v1alpha1\nkind: Validation\nspec:\n  waivers:\n" +
                      waiverLines(waiver, 2)};
    } else {
        const auto stream = yaml::Stream::parse(yaml::Source(text, settingsPath));
        if (!stream)
            return failure(stream.error());
        if (stream->documents().size() != 1)
            return failure(cannotAdd());
        auto made = insertion(text, stream->documents().front().root(), waiver);
        if (!made)
            return failure(std::move(made).error());
        change = std::move(*made);
    }
    auto changes = yaml::ChangeSet::make({change}, text.size());
    if (!changes)
        return changes;
    const auto after = read(changes->applied(text));
    const bool isAdded = after && after->findings.size() <= before->findings.size() &&
                         after->waivers.size() == before->waivers.size() + 1 &&
                         isSame(after->waivers.back(), waiver);
    return isAdded ? changes : Result<yaml::ChangeSet>(failure(cannotAdd()));
}

} // namespace efa::validation
