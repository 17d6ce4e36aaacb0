#include "delivery/templaterun.h"

#include "delivery/templatelexer.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <optional>

namespace efa::delivery::gotemplate {

using kustomize::Member;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

} // namespace

Run::Run(std::string_view text, const Value& data, MissingKey missingKey)
    : m_text(text), m_data(data), m_missingKey(missingKey)
{
}

void Run::declare(std::string name, const Value& value)
{
    m_variables.emplace_back(std::move(name), value);
}

Error Run::error(size_t offset, const QString& message) const
{
    return errorAt(m_text, offset, ErrorCode::Invalid, message);
}

Result<void> Run::step(size_t offset)
{
    if (++m_steps <= GoTemplate::maxSteps)
        return {};
    return failure(error(offset, Text::tr("It takes over %1 steps.").arg(GoTemplate::maxSteps)));
}

Result<void> Run::write(std::string_view text, size_t offset)
{
    if (m_output.size() + text.size() > GoTemplate::maxText)
        return failure(error(offset, Text::tr("It writes over %1 bytes.").arg(GoTemplate::maxText)));
    m_output += text;
    return {};
}

Result<std::string> Run::execute(const Block& root)
{
    m_variables.emplace_back("$", m_data);
    const Result<Flow> flow = runBlock(root, m_data);
    if (!flow)
        return failure(flow.error());
    return std::move(m_output);
}

Result<Run::Flow> Run::runBlock(const Block& block, const Value& dot)
{
    for (const Node& node : block.nodes) {
        const Result<Flow> flow = runNode(node, dot);
        if (!flow || *flow != Flow::On)
            return flow;
    }
    return Flow::On;
}

Result<Run::Flow> Run::runNode(const Node& node, const Value& dot)
{
    if (const Result<void> done = step(node.offset); !done)
        return failure(done.error());
    switch (node.kind) {
    case Node::Kind::Text:
        break;
    case Node::Kind::Break:
        return Flow::Break;
    case Node::Kind::Continue:
        return Flow::Continue;
    case Node::Kind::If:
    case Node::Kind::With:
        return runBranch(node, dot);
    case Node::Kind::Range:
        return runLoop(node, dot);
    case Node::Kind::Action: {
        const Result<Value> value = evaluate(node.pipeline, dot);
        if (!value)
            return failure(value.error());
        if (!node.pipeline.variables.empty())
            return Flow::On;
        if (const Result<void> done = write(written(*value), node.offset); !done)
            return failure(done.error());
        return Flow::On;
    }
    }
    if (const Result<void> done = write(node.text, node.offset); !done)
        return failure(done.error());
    return Flow::On;
}

Result<Run::Flow> Run::runBranch(const Node& node, const Value& dot)
{
    const size_t before = m_variables.size();
    const Result<Value> value = evaluate(node.pipeline, dot);
    if (!value)
        return failure(value.error());
    const bool changesDot = node.kind == Node::Kind::With;
    Result<Flow> flow =
        isTrue(*value) ? runBlock(node.body, changesDot ? *value : dot) : runBlock(node.otherwise, dot);
    m_variables.resize(before);
    return flow;
}

Result<std::vector<Run::Item>> Run::itemsOf(const Value& value, size_t offset) const
{
    std::vector<Item> items;
    if (const std::optional<int64_t> count = wholeOf(value)) {
        if (*count > GoTemplate::maxItems)
            return failure(error(
                offset, Text::tr("A list has more than the limit of %1 items.").arg(GoTemplate::maxItems)));
        for (int64_t i = 0; i < *count; ++i)
            items.push_back({wholeValue(i), wholeValue(i)});
        return items;
    }
    if (!value.isSequence() && !value.isMapping() && !value.isNilOrNull())
        return failure(error(offset, Text::tr("\"range\" cannot walk over this value.")));
    for (uint32_t i = 0; i < value.items().size(); ++i)
        items.push_back({wholeValue(i), value.items()[i]});
    for (const Member* member : sortedMembers(value))
        items.push_back({textValue(member->key.text()), member->value});
    return items;
}

Result<Run::Flow> Run::runLoop(const Node& node, const Value& dot)
{
    const size_t before = m_variables.size();
    const Result<Value> value = evaluate(node.pipeline, dot, false);
    if (!value)
        return failure(value.error());
    const Result<std::vector<Item>> items = itemsOf(*value, node.offset);
    if (!items)
        return failure(items.error());
    if (items->empty())
        return runBlock(node.otherwise, dot);
    for (const Item& item : *items) {
        const size_t count = node.pipeline.variables.size();
        for (size_t i = 0; i < count; ++i) {
            const bool isIndex = count == 2 && i == 0;
            if (const Result<void> done = assign(node.pipeline, i, isIndex ? item.index : item.value); !done)
                return failure(done.error());
        }
        if (const Result<void> done = step(node.offset); !done)
            return failure(done.error());
        const Result<Flow> flow = runBlock(node.body, item.value);
        m_variables.resize(before);
        if (!flow)
            return flow;
        if (*flow == Flow::Break)
            break;
    }
    return Flow::On;
}

} // namespace efa::delivery::gotemplate
