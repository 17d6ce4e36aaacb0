#include "kustomize/origingiver.h"

#include "kustomize/listmatching.h"

#include <algorithm>
#include <ranges>

namespace efa::kustomize {

namespace {

// The entry among several in a list or mapping, where the field goes by its key.
Spot spotOfPair(const Cause& cause, const FieldPath& path)
{
    if (!cause.pairs || path.empty() || path.back().index)
        return cause.at;
    FieldPath way = *cause.pairs;
    way.push_back(path.back());
    return cause.at.below(way);
}

Spot spotOfField(const Giver::Fields& given, const FieldPath& path, const Cause& cause)
{
    const auto found = given.fields.find(path);
    return found == given.fields.end() ? cause.at : found->second;
}

// The first var that the text before the step names.
const Spot* spotOfVar(const Giver::Vars& vars, const Value* before)
{
    std::string_view text = before ? before->text() : std::string_view();
    for (size_t at = text.find("$("); at != std::string_view::npos; at = text.find("$(", at + 2)) {
        const size_t end = text.find(')', at);
        if (end == std::string_view::npos)
            return nullptr;
        const auto found = vars.entries->find(text.substr(at + 2, end - at - 2));
        if (found != vars.entries->end())
            return &found->second;
    }
    return nullptr;
}

bool wasCalled(const Resource& resource, std::string_view name)
{
    return std::ranges::any_of(resource.formerIds(), [&](const ResId& id) { return id.name == name; });
}

} // namespace

bool OriginGiver::givesWhole() const
{
    return std::holds_alternative<Giver::Whole>(m_note.giver.is) ||
           std::holds_alternative<Giver::MergePatch>(m_note.giver.is) ||
           std::holds_alternative<Giver::Operations>(m_note.giver.is);
}

MarkPtr OriginGiver::markAt(const FieldPath& path, const Value* before, const Value& after,
                            const MarkPtr& old) const
{
    Mark mark = given(path, before, after, old);
    if (old) {
        mark.overridden = {old};
        mark.overridden.insert(mark.overridden.end(), old->overridden.begin(), old->overridden.end());
    }
    return std::make_shared<const Mark>(std::move(mark));
}

Mark OriginGiver::given(const FieldPath& path, const Value* before, const Value& after,
                        const MarkPtr& old) const
{
    const Cause& cause = *m_note.cause;
    if (const auto* whole = std::get_if<Giver::Whole>(&m_note.giver.is))
        return {whole->spot.below(path), m_note.cause, {}};
    if (const auto* patch = std::get_if<Giver::MergePatch>(&m_note.giver.is))
        return {patch->spot.below(placeInPatch(patch->patch, after, path)), m_note.cause, {}};
    if (const auto* patch = std::get_if<Giver::Operations>(&m_note.giver.is))
        return {patch->spot.below(placeInOperations(patch->operations, after, path)), m_note.cause, {}};
    if (const auto* fields = std::get_if<Giver::Fields>(&m_note.giver.is))
        return {spotOfField(*fields, path, cause), m_note.cause, {}};
    if (const auto* referred = std::get_if<Giver::Referred>(&m_note.giver.is))
        return givenByName(*referred, path, before, after, old);
    const auto* vars = std::get_if<Giver::Vars>(&m_note.giver.is);
    if (const Spot* var = vars ? spotOfVar(*vars, before) : nullptr)
        return {*var, std::make_shared<const Cause>(Cause{StepKind::Var, *var}), {}};
    return {spotOfPair(cause, path), m_note.cause, {}};
}

// What gave the referred resource its name gave it to the reference, too.
Mark OriginGiver::givenByName(const Giver::Referred& referred, const FieldPath& path, const Value* before,
                              const Value& after, const MarkPtr& old) const
{
    const Value* now = valueAt(after, path);
    const bool isSpace = !path.empty() && path.back().key == "namespace";
    const std::string_view text = now ? now->text() : std::string_view();
    for (const ResourcePtr& resource : *referred.resources) {
        const bool isMeant = isSpace
                                 ? resource->nspace() == text && !resource->formerIds().empty()
                                 : resource->name() == text && before && wasCalled(*resource, before->text());
        if (!isMeant)
            continue;
        const FieldPath field = {PathPart::ofKey("metadata"),
                                 PathPart::ofKey(isSpace ? "namespace" : "name")};
        const MarkPtr mark = followed(markOf(*m_builder.treeOf(*resource), field));
        return {mark->spot, std::make_shared<const Cause>(Cause{m_note.cause->kind, mark->cause->at}), {}};
    }
    const Mark here = old ? *old : Mark{m_note.cause->at, m_note.cause, {}};
    return {here.spot, std::make_shared<const Cause>(Cause{m_note.cause->kind, here.cause->at}), {}};
}

} // namespace efa::kustomize
