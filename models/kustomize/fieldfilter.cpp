#include "kustomize/fieldfilter.h"

#include "kustomize/fields.h"
#include "kustomize/pathlookup.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::FieldFilter)
};

/// A null that a path leads to becomes what the path asks for; its text stays what it was.
Value revived(const Value& null, const CreatedField& as)
{
    switch (as.kind) {
    case Kind::Mapping:
        return Value::mapping({}, as.tag);
    case Kind::Sequence:
        return Value::sequence({}, as.tag);
    case Kind::Scalar:
        return Value::scalar(null.text(), as.tag, null.style(), null.tagging());
    case Kind::Nil:
        break;
    }
    return null;
}

class Filter
{
  public:
    Filter(const FieldSpec& spec, const CreatedField& created, const FieldChange& change)
        : m_spec(spec), m_created(created), m_change(change), m_parts(pathParts(spec.path, '/'))
    {
    }

    Result<Value> run(const Value& object) const { return filtered(object, m_parts); }

  private:
    using Parts = std::span<const std::string>;

    Result<Value> filtered(const Value& node, Parts parts) const
    {
        if (parts.empty())
            return m_change(node);
        if (node.isNilOrNull())
            return node;
        if (node.isSequence())
            return inItems(node, parts);
        if (node.isMapping())
            return inField(node, parts);
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The field path \"%1\" leads through a single value (\"%2\").")
                                       .arg(shown(m_spec.path), shown(node.text())),
                        .hint = Text::tr("Correct the value, or name the path for other kinds only.")});
    }

    Result<Value> inItems(const Value& sequence, Parts parts) const
    {
        Value result = sequence;
        for (uint32_t i = 0; i < sequence.size(); ++i) {
            const Value& item = sequence.items()[i];
            Result<Value> changed = filtered(item, parts);
            if (!changed)
                return changed;
            if (!(*changed == item))
                result = result.withItem(i, *std::move(changed));
        }
        return result;
    }

    /// What to make where the first of these parts is missing, or to take a null there for.
    CreatedField wanted(Parts parts, bool isList) const
    {
        if (isList)
            return {Kind::Sequence, Tag::None};
        if (!m_spec.create || m_created.kind == Kind::Nil)
            return {};
        return parts.size() == 1 ? m_created : CreatedField{Kind::Mapping, Tag::Map};
    }

    Result<Value> inField(const Value& mapping, Parts parts) const
    {
        std::string_view name = parts.front();
        const bool isList = name.ends_with("[]");
        if (isList)
            name.remove_suffix(2);
        if (name.empty()) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("The field path \"%1\" has an empty part.").arg(shown(m_spec.path)),
                 .hint = Text::tr("Write the names of fields between the slashes.")});
        }
        name = trimmed(name);
        if (name.empty())
            return filtered(mapping, parts.subspan(1));
        if (Result<void> plain = demandFieldName(name); !plain)
            return tl::unexpected(plain.error());
        const CreatedField as = wanted(parts, isList);
        const Value* found = mapping.find(name);
        if (found == nullptr && (isList || as.kind == Kind::Nil))
            return mapping;
        Value field = found == nullptr ? revived(Value::scalar({}), {as.kind, Tag::None}) : *found;
        if (field.isNull())
            field = revived(field, as);
        Result<Value> changed = filtered(field, parts.subspan(1));
        if (!changed || (found != nullptr && *changed == *found))
            return changed ? Result<Value>(mapping) : changed;
        return mapping.with(name, *std::move(changed));
    }

    const FieldSpec& m_spec;
    const CreatedField& m_created;
    const FieldChange& m_change;
    std::vector<std::string> m_parts;
};

std::string joined(const std::vector<std::string>& parts, char delimiter)
{
    std::string text;
    for (const std::string& part : parts)
        text.append(&part == &parts.front() ? 0 : 1, delimiter).append(part);
    return text;
}

} // namespace

bool isOfSpecKind(const Value& object, const FieldSpec& spec)
{
    const Value* apiVersion = object.find("apiVersion");
    const Value* kind = object.find("kind");
    const Gvk gvk = gvkFrom(apiVersion != nullptr ? apiVersion->text() : std::string_view{},
                            kind != nullptr ? kind->text() : std::string_view{});
    return gvk.isSelectedBy(spec.gvk);
}

Result<Value> withFieldChanged(const Value& object, const FieldSpec& spec, const CreatedField& created,
                               const FieldChange& change)
{
    if (!isOfSpecKind(object, spec))
        return object;
    return Filter(spec, created, change).run(object);
}

std::vector<std::string> pathParts(std::string_view path, char delimiter)
{
    std::vector<std::string> parts;
    bool continues = false;
    bool first = true;
    while (true) {
        const size_t end = path.find(delimiter);
        const std::string_view part = path.substr(0, end);
        const bool leading = first && part.empty() && end != std::string_view::npos;
        if (continues)
            parts.back().append(1, delimiter).append(part);
        else if (!leading)
            parts.emplace_back(part);
        first = false;
        if (end == std::string_view::npos)
            return parts;
        path.remove_prefix(end + 1);
        continues = !leading && parts.back().ends_with('\\');
        if (continues)
            parts.back().pop_back();
    }
}

std::vector<std::string> smartPathParts(std::string_view path, char delimiter)
{
    const std::vector<std::string> split = pathParts(path, delimiter);
    std::vector<std::string> parts;
    for (size_t i = 0; i < split.size(); ++i) {
        if (!split[i].starts_with('[') || split[i].ends_with(']')) {
            parts.push_back(split[i]);
            continue;
        }
        std::vector<std::string> bracketed = {split[i]};
        while (i + 1 < split.size() && !bracketed.back().ends_with(']'))
            bracketed.push_back(split[++i]);
        std::string text = joined(bracketed, delimiter);
        if (text.find('=') == std::string::npos) {
            const size_t begin = text.find_first_not_of("[]");
            const size_t end = text.find_last_not_of("[]");
            text = begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
        }
        parts.push_back(std::move(text));
    }
    return parts;
}

} // namespace efa::kustomize
