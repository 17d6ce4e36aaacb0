#include "kustomize/jsondocument.h"

#include "kustomize/pathlookup.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::JsonDocument)
};

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

tl::unexpected<Error> missing(const std::string& pointer)
{
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("There is no \"%1\".").arg(shown(pointer)),
                    .hint = Text::tr("Correct the path, or add what leads to it first.")});
}

/// The parts between slashes, with ~1 and ~0 read; what stands before the first slash does not count.
std::vector<std::string> pointerParts(const std::string& pointer)
{
    std::vector<std::string> parts;
    size_t slash = pointer.find('/');
    while (slash != std::string::npos) {
        const size_t next = pointer.find('/', slash + 1);
        std::string part;
        for (size_t i = slash + 1; i < std::min(next, pointer.size()); ++i) {
            const bool escape = pointer[i] == '~' && i + 1 < std::min(next, pointer.size()) &&
                                (pointer[i + 1] == '0' || pointer[i + 1] == '1');
            part += !escape ? pointer[i] : pointer[i + 1] == '0' ? '~' : '/';
            i += escape ? 1 : 0;
        }
        parts.push_back(std::move(part));
        slash = next;
    }
    return parts;
}

/// An index into a list of `size` places; below zero it counts from the end.
Result<size_t> place(const std::string& key, int64_t size)
{
    const std::optional<int64_t> index = indexOf(key);
    if (!index || *index >= size || *index < -size) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("\"%1\" is no index of a list with %n place(s).", nullptr,
                                            static_cast<int>(size))
                                       .arg(shown(key)),
                        .hint = Text::tr("Count from 0; - stands behind the last item.")});
    }
    return static_cast<size_t>(*index < 0 ? *index + size : *index);
}

/// A container's child; nil where a mapping has none or a null.
Result<Value> child(const Value& container, const std::string& key)
{
    if (container.isSequence()) {
        const Result<size_t> index = place(key, container.size());
        if (!index)
            return tl::unexpected(index.error());
        const Value& item = container.items()[*index];
        return item.isNull() ? Value() : item;
    }
    const Value* found = container.find(key);
    return found == nullptr || found->isNull() ? Value() : *found;
}

Value putChild(const Value& container, const std::string& key, const Value& value)
{
    if (container.isSequence())
        return container.withItem(static_cast<uint32_t>(*place(key, container.size())), value);
    return container.with(key, value);
}

Result<Value> inserted(const Value& list, const std::string& key, const Value& value)
{
    if (key == "-")
        return list.appended(value);
    const Result<size_t> index = place(key, int64_t(list.size()) + 1);
    if (!index)
        return tl::unexpected(index.error());
    std::vector<Value> items(list.items().begin(), list.items().end());
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(*index), value);
    return list.withItems(std::move(items));
}

} // namespace

Result<Value> JsonDocument::changed(const Value& node, std::span<const std::string> parts,
                                    const ContainerChange& change)
{
    if (!node.isMapping() && !node.isSequence())
        return missing(parts.front());
    if (parts.size() == 1)
        return change(node, parts.front());
    const Result<Value> inner = child(node, parts.front());
    if (!inner || inner->isNil())
        return missing(parts.front());
    const Result<Value> result = changed(*inner, parts.subspan(1), change);
    return result ? Result<Value>(putChild(node, parts.front(), *result)) : result;
}

Result<void> JsonDocument::change(const std::string& pointer, const ContainerChange& change)
{
    const std::vector<std::string> parts = pointerParts(pointer);
    if (parts.empty())
        return missing(pointer);
    const Result<Value> root = changed(m_root, parts, change);
    if (!root)
        return tl::unexpected(root.error());
    m_root = *root;
    return {};
}

Result<Value> JsonDocument::at(const std::string& pointer) const
{
    const std::vector<std::string> parts = pointerParts(pointer);
    if (parts.empty())
        return missing(pointer);
    Value here = m_root;
    for (const std::string& part : parts) {
        if (!here.isMapping() && !here.isSequence())
            return missing(pointer);
        Result<Value> next = child(here, part);
        if (!next)
            return next;
        here = *std::move(next);
    }
    return here;
}

Result<void> JsonDocument::add(const std::string& pointer, const Value& value)
{
    return change(pointer, [&value](const Value& container, const std::string& key) -> Result<Value> {
        return container.isSequence() ? inserted(container, key, value) : container.with(key, value);
    });
}

Result<void> JsonDocument::replace(const std::string& pointer, const Value& value)
{
    if (pointer.empty()) {
        if (value.isMapping() || value.isSequence())
            m_root = value;
        return {};
    }
    return change(pointer, [&value](const Value& container, const std::string& key) -> Result<Value> {
        if (const Result<Value> old = child(container, key); !old)
            return old;
        return putChild(container, key, value);
    });
}

Result<void> JsonDocument::remove(const std::string& pointer)
{
    return change(pointer, [&pointer](const Value& container, const std::string& key) -> Result<Value> {
        if (container.isMapping()) {
            if (container.find(key) == nullptr)
                return missing(pointer);
            return container.without(key);
        }
        const Result<size_t> index = place(key, container.size());
        if (!index)
            return tl::unexpected(index.error());
        std::vector<Value> items(container.items().begin(), container.items().end());
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(*index));
        return container.withItems(std::move(items));
    });
}

} // namespace efa::kustomize
