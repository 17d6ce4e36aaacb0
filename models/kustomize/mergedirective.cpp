#include "kustomize/strategicmerge_p.h"

#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>

// `$patch: replace`, `merge` and `delete`, in mappings and as an item of a list.
namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::StrategicMerge)
};

constexpr std::string_view directiveKey = "$patch";

} // namespace

tl::unexpected<Error> Merge::wrongDirective(std::string_view word) const
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("The patch says $patch: %1 at %2, which is not known.").arg(shown(word), path()),
         .hint = Text::tr("Use replace, merge or delete.")});
}

Result<Directive> Merge::directiveOf(std::string_view word) const
{
    if (word == "delete")
        return Directive::Delete;
    if (word == "replace")
        return Directive::Replace;
    if (word == "merge")
        return Directive::Merge;
    return wrongDirective(word);
}

Result<Directive> Merge::takeDirective(Value& patch)
{
    if (patch.isNil())
        return Directive::Merge;
    if (patch.isSequence())
        return takeListDirective(patch);
    if (!patch.isMapping())
        return wrongDirective(patch.text());
    const Value* found = patch.find(directiveKey);
    if (found == nullptr)
        return Directive::Merge;
    const Value word = *found;
    const Result<Directive> directive = directiveOf(word.text());
    if (!directive)
        return directive;
    patch = patch.without(directiveKey);
    return directive;
}

Result<Directive> Merge::takeListDirective(Value& patch)
{
    const auto items = patch.items();
    const auto found =
        std::ranges::find_if(items, [](const Value& item) { return item.find(directiveKey) != nullptr; });
    if (found == items.end() || found->size() > 1)
        return Directive::Merge;
    const Value word = *found->find(directiveKey);
    Result<Directive> directive = directiveOf(word.text());
    if (!directive)
        return directive;
    std::vector<Value> kept(items.begin(), items.end());
    if (Result<void> removed = associative::setElement(kept, {}, {directiveKey}, {word.text()}); !removed)
        return tl::unexpected(removed.error());
    patch = patch.withItems(std::move(kept));
    return directive;
}

Result<Side> Merge::directedSide(Value& patch)
{
    const Result<Directive> directive = takeDirective(patch);
    if (!directive)
        return tl::unexpected(directive.error());
    switch (*directive) {
    case Directive::Delete:
        return Side::None;
    case Directive::Replace:
        return Side::Patch;
    case Directive::Merge:
        break;
    }
    return Side::Target;
}

} // namespace efa::kustomize
