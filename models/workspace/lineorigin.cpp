#include "workspace/lineorigin.h"

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

Result<std::shared_ptr<const kustomize::Trace>> LineOrigins::traced(Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    if (m_trace)
        return m_trace;
    Result<kustomize::Trace> trace = m_tracer(progress);
    if (!trace)
        return failure(std::move(trace).error());
    if (kustomize::toYaml(trace->rendering) != m_text->text) {
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("The files have changed since this was rendered."),
                        .hint = Text::tr("Ask again when the new result is shown.")});
    }
    m_trace = std::make_shared<const kustomize::Trace>(std::move(*trace));
    return m_trace;
}

Result<LineOrigin> LineOrigins::of(int line, Progress& progress)
{
    const RenderedResource* resource = resourceAt(*m_text, line);
    if (!resource) {
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("This line belongs to no resource."),
                        .hint = Text::tr("Choose a line of a resource.")});
    }
    const auto trace = traced(progress);
    if (!trace)
        return failure(trace.error());
    const auto number = static_cast<size_t>(resource - m_text->resources.constData());
    const kustomize::FieldPath field =
        fieldAt(*(*trace)->rendering.texts[number], line - resource->firstLine);
    return LineOrigin{line, QString::fromStdString(kustomize::pathText(field)),
                      (*trace)->provenance[number]->of(field)};
}

} // namespace efa::workspace
