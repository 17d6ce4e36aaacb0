#include "workspace/lineorigin.h"

#include "kustomize/listmatching.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::LineOrigin)
};

int lineOf(const yaml::Node& node)
{
    return node.place().line - 1;
}

/// The last member or item that begins on the line or above it.
std::optional<std::pair<kustomize::PathPart, yaml::Node>> partAt(const yaml::Node& node, int line)
{
    std::optional<std::pair<kustomize::PathPart, yaml::Node>> part;
    uint32_t index = 0;
    for (const yaml::Node item : node.items()) {
        if (lineOf(item) > line)
            break;
        part.emplace(kustomize::PathPart::ofIndex(index++), item);
    }
    for (const auto& [key, value] : node.members()) {
        if (lineOf(key) > line)
            break;
        part.emplace(kustomize::PathPart::ofKey(key.value()), value);
    }
    return part;
}

const RenderedResource* resourceAt(const RenderedText& text, int line)
{
    const auto found = std::ranges::find_if(text.resources, [&](const RenderedResource& resource) {
        return line >= resource.firstLine && line < resource.firstLine + resource.lineCount;
    });
    return found == text.resources.end() ? nullptr : &*found;
}

QByteArray textOf(const RenderedText& text, const RenderedResource& resource)
{
    qsizetype begin = 0;
    for (int line = 0; line < resource.firstLine; ++line)
        begin = text.text.indexOf('\n', begin) + 1;
    qsizetype end = begin;
    for (int line = 0; line < resource.lineCount; ++line)
        end = text.text.indexOf('\n', end) + 1;
    return text.text.mid(begin, end - begin);
}

/// The object of that name among what the folder alone gives; an agent may have put it into another
/// namespace.
std::optional<size_t> numberOf(const RenderedResource& wanted, const kustomize::Rendering& rendering)
{
    std::optional<size_t> other;
    for (size_t i = 0; i < rendering.resources.size(); ++i) {
        const kustomize::Resource& resource = *rendering.resources[i];
        if (wanted.name.toStdString() != resource.name() || wanted.kind.toStdString() != resource.kind() ||
            wanted.apiVersion.toStdString() != resource.gvk().apiVersion())
            continue;
        if (wanted.nameSpace.toStdString() == resource.nspace())
            return i;
        other = i;
    }
    return other;
}

bool holds(const kustomize::Value& object, const kustomize::FieldPath& path)
{
    const kustomize::Value* at = &object;
    for (const kustomize::PathPart& part : path) {
        at = kustomize::childOf(*at, part);
        if (!at)
            return false;
    }
    return true;
}

LineOrigin originIn(const kustomize::Trace& trace, size_t number, int line, int firstLine)
{
    const kustomize::FieldPath field = fieldAt(*trace.rendering.texts[number], line - firstLine);
    return LineOrigin{line, QString::fromStdString(kustomize::pathText(field)),
                      trace.provenance[number]->of(field)};
}

} // namespace

kustomize::FieldPath fieldAt(const QByteArray& resource, int line)
{
    kustomize::FieldPath path;
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(resource, {}));
    if (!stream || stream->documents().empty())
        return path;
    yaml::Node node = stream->documents().front().root();
    while (const auto part = partAt(node, line)) {
        path.push_back(part->first);
        node = part->second;
    }
    return path;
}

LineOrigins::LineOrigins(std::shared_ptr<const RenderedText> text, Tracer trace)
    : m_text(std::move(text)), m_tracer(std::move(trace))
{
}

LineOrigins::~LineOrigins() = default;

Result<LineOrigins::TracePtr> LineOrigins::traced(const QString& folder, Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_traces.find(folder); known != m_traces.end())
        return known->second;
    Result<kustomize::Trace> trace = m_tracer(folder, progress);
    if (!trace)
        return failure(std::move(trace).error());
    return m_traces[folder] = std::make_shared<const kustomize::Trace>(std::move(*trace));
}

Result<LineOrigin> LineOrigins::of(int line, Progress& progress)
{
    const RenderedResource* resource = resourceAt(*m_text, line);
    if (!resource) {
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("This line belongs to no resource."),
                        .hint = Text::tr("Choose a line of a resource.")});
    }
    return m_text->cluster.isEmpty() ? inFolder(line, *resource, progress)
                                     : inUnit(line, *resource, progress);
}

Result<LineOrigin> LineOrigins::inFolder(int line, const RenderedResource& resource, Progress& progress)
{
    const auto trace = traced(m_text->overlay, progress);
    if (!trace)
        return failure(trace.error());
    if (kustomize::toYaml((*trace)->rendering) != m_text->text) {
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("The files have changed since this was rendered."),
                        .hint = Text::tr("Ask again when the new result is shown.")});
    }
    return originIn(**trace, static_cast<size_t>(&resource - m_text->resources.constData()), line,
                    resource.firstLine);
}

/// What an agent adds has no place of its own: a field is looked for in what the folder alone gives. A value
/// that the agent fills in still stands on that line, as a variable.
Result<LineOrigin> LineOrigins::inUnit(int line, const RenderedResource& resource, Progress& progress)
{
    const auto unit = std::ranges::find_if(m_text->units, [&](const RenderedUnit& candidate) {
        return line >= candidate.firstLine && line < candidate.firstLine + candidate.lineCount;
    });
    const Error none{.code = ErrorCode::NotFound,
                     .message = unit == m_text->units.end()
                                    ? Text::tr("This line belongs to no unit.")
                                    : Text::tr("Made by the agent: %1").arg(unit->title),
                     .hint = Text::tr("Fields are followed to files where the folder has them too.")};
    if (unit == m_text->units.end() || !unit->isHome)
        return failure(none);
    const auto trace = traced(unit->path, progress);
    if (!trace)
        return failure(trace.error().code == ErrorCode::Cancelled ? trace.error() : none);
    const kustomize::FieldPath field = fieldAt(textOf(*m_text, resource), line - resource.firstLine);
    const auto number = numberOf(resource, (*trace)->rendering);
    if (!number || !holds((*trace)->rendering.resources[*number]->value(), field))
        return failure(none);
    return LineOrigin{line, QString::fromStdString(kustomize::pathText(field)),
                      (*trace)->provenance[*number]->of(field)};
}

} // namespace efa::workspace
