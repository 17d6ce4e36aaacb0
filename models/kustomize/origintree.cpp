#include "kustomize/origintree.h"

#include "kustomize/listmatching.h"
#include "kustomize/origingiver.h"
#include "kustomize/scalartype.h"

namespace efa::kustomize {

namespace {

// Steps write annotations and the like anew; what is printed decides whether that changed anything.
bool isSameScalar(const Value& before, const Value& after)
{
    if (before.text() == after.text() && before.tag() == after.tag())
        return true;
    const Result<JsonScalar> one = jsonScalar(before);
    const Result<JsonScalar> other = jsonScalar(after);
    if (!one || !other)
        return before.text() == after.text();
    return one->type == other->type && one->text == other->text;
}

/// Follows one step through the values before and after it.
class StepTrace
{
  public:
    StepTrace(const OriginGiver& giver, const Value& before, const Value& after)
        : m_giver(giver), m_before(before), m_after(after)
    {
    }

    OriginTree traced(const OriginTree& tree)
    {
        m_found = {tree->mark, {}};
        OriginTree result = field(tree, m_before, m_after);
        return result ? result : tree;
    }

  private:
    /// The tree of a field after the step; nullptr where there is nothing to say about it.
    OriginTree field(const OriginTree& tree, const Value& before, const Value& after)
    {
        if (before == after)
            return tree;
        if (before.isMapping() && after.isMapping())
            return mapping(tree, before, after);
        if (before.isSequence() && after.isSequence())
            return sequence(tree, before, after);
        if (before.isScalar() && after.isScalar() && isSameScalar(before, after))
            return tree;
        return given(after, &before, followed(m_found));
    }

    OriginTree mapping(const OriginTree& tree, const Value& before, const Value& after)
    {
        OriginNode node;
        node.mark = tree ? tree->mark : nullptr;
        const std::span<const Member> old = before.members();
        for (uint32_t i = 0; i < after.size(); ++i) {
            const auto& [key, value] = after.members()[i];
            const bool inPlace = i < old.size() && old[i].key.text() == key.text();
            const Value* former = inPlace ? &old[i].value : before.find(key.text());
            if (former && *former == value && hasNoneBelow(tree))
                continue;
            add(node, tree, PathPart::ofKey(key.text()), former, value);
        }
        return kept(std::move(node));
    }

    OriginTree sequence(const OriginTree& tree, const Value& before, const Value& after)
    {
        OriginNode node;
        node.mark = tree ? tree->mark : nullptr;
        const auto former = formerItems(before.items(), after.items());
        for (uint32_t i = 0; i < after.size(); ++i) {
            const PathPart part = PathPart::ofIndex(i);
            const bool stays = former[i] && *former[i] == i;
            if (stays && before.items()[i] == after.items()[i] && hasNoneBelow(tree))
                continue;
            if (former[i] && *former[i] != i)
                addMoved(node, tree, part, *former[i], before.items()[*former[i]], after.items()[i]);
            else
                add(node, tree, part, former[i] ? &before.items()[i] : nullptr, after.items()[i]);
        }
        return kept(std::move(node));
    }

    void add(OriginNode& node, const OriginTree& tree, const PathPart& part, const Value* before,
             const Value& after)
    {
        m_path.push_back(part);
        OriginTree child;
        if (before) {
            const FoundMark above = m_found;
            const OriginTree own = childOf(tree, part);
            step(own, part);
            child = field(own, *before, after);
            m_found = above;
        } else {
            child = given(after, nullptr, nullptr);
        }
        if (child)
            node.below.emplace(part, std::move(child));
        m_path.pop_back();
    }

    // An item at another index has its mark with it.
    void addMoved(OriginNode& node, const OriginTree& tree, const PathPart& part, uint32_t from,
                  const Value& before, const Value& after)
    {
        m_path.push_back(part);
        const FoundMark above = m_found;
        const PathPart old = PathPart::ofIndex(from);
        const OriginTree own = childOf(tree, old);
        step(own, old);
        OriginNode marked = own ? *own : OriginNode{};
        if (!marked.mark)
            marked.mark = followed(m_found);
        m_found = {marked.mark, {}};
        const auto moved = std::make_shared<const OriginNode>(std::move(marked));
        if (OriginTree child = field(moved, before, after))
            node.below.emplace(part, std::move(child));
        m_found = above;
        m_path.pop_back();
    }

    /// What the step put here, where nothing or something else stood.
    OriginTree given(const Value& after, const Value* before, const MarkPtr& old)
    {
        OriginNode node;
        const bool descends = !m_giver.givesWhole() && !after.isScalar() && after.size() > 0;
        if (!descends || old)
            node.mark = m_giver.markAt(m_path, before, m_after, old);
        if (descends && after.isMapping()) {
            for (const Member& member : after.members())
                add(node, nullptr, PathPart::ofKey(member.key.text()), nullptr, member.value);
        } else if (descends) {
            for (uint32_t i = 0; i < after.size(); ++i)
                add(node, nullptr, PathPart::ofIndex(i), nullptr, after.items()[i]);
        }
        return kept(std::move(node));
    }

    void step(const OriginTree& own, const PathPart& part)
    {
        if (own && own->mark)
            m_found = {own->mark, {}};
        else
            m_found.rest.push_back(part);
    }

    static bool hasNoneBelow(const OriginTree& tree) { return !tree || tree->below.empty(); }

    static OriginTree childOf(const OriginTree& tree, const PathPart& part)
    {
        if (!tree)
            return nullptr;
        const auto found = tree->below.find(part);
        return found == tree->below.end() ? nullptr : found->second;
    }

    static OriginTree kept(OriginNode node)
    {
        const bool isEmpty = !node.mark && node.below.empty();
        return isEmpty ? nullptr : std::make_shared<const OriginNode>(std::move(node));
    }

    const OriginGiver& m_giver;
    const Value& m_before;
    const Value& m_after;
    FieldPath m_path;
    FoundMark m_found; ///< at m_path, before the step
};

Spot spotOf(const Note& note)
{
    const auto* whole = std::get_if<Giver::Whole>(&note.giver.is);
    return whole ? whole->spot : note.cause->at;
}

} // namespace

FoundMark markOf(const OriginNode& tree, const FieldPath& path)
{
    const OriginNode* node = &tree;
    FoundMark found{tree.mark, {}};
    for (const PathPart& part : path) {
        if (node) {
            const auto below = node->below.find(part);
            node = below == node->below.end() ? nullptr : below->second.get();
        }
        if (node && node->mark)
            found = {node->mark, {}};
        else
            found.rest.push_back(part);
    }
    return found;
}

MarkPtr followed(const FoundMark& found)
{
    if (found.rest.empty())
        return found.mark;
    Mark mark{found.mark->spot.below(found.rest), found.mark->cause, {}};
    for (const MarkPtr& overridden : found.mark->overridden)
        mark.overridden.push_back(followed({overridden, found.rest}));
    return std::make_shared<const Mark>(std::move(mark));
}

OriginTree OriginBuilder::treeOf(const Resource& resource)
{
    // From the end back to what is known, then forward; a history may be long.
    std::vector<const History*> steps;
    for (const History* at = resource.history().get(); at && !m_known.contains(at); at = at->earlier.get())
        steps.push_back(at);
    OriginTree tree = m_known[steps.empty() ? resource.history().get() : steps.back()->earlier.get()];
    for (size_t i = steps.size(); i-- > 0;) {
        const History& step = *steps[i];
        const Value& after = step.after->value();
        const OriginGiver giver(step.note, *this);
        tree = step.earlier ? StepTrace(giver, step.earlier->after->value(), after).traced(tree)
                            : beginningOf(step, after);
        m_known[&step] = tree;
    }
    return tree;
}

OriginTree OriginBuilder::beginningOf(const History& first, const Value& after)
{
    const auto mark = std::make_shared<const Mark>(Mark{spotOf(first.note), first.note.cause, {}});
    const auto tree = std::make_shared<const OriginNode>(OriginNode{mark, {}});
    const OriginGiver giver(first.note, *this);
    // What was generated has places of its own in each field.
    return giver.givesWhole() ? tree : StepTrace(giver, Value::mapping({}), after).traced(tree);
}

} // namespace efa::kustomize
