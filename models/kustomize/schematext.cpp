#include "kustomize/schematext.h"

namespace efa::kustomize {

namespace {

/// Cuts the text up to a separator off the front.
std::string_view take(std::string_view& text, char separator)
{
    const size_t end = text.find(separator);
    const std::string_view front = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return front;
}

} // namespace

void SchemaText::add(std::string_view text)
{
    // References go to types that stand further down, so the names come first.
    collectTypes(text);
    while (!text.empty())
        addLine(take(text, '\n'));
}

void SchemaText::collectTypes(std::string_view text)
{
    while (!text.empty()) {
        const std::string_view line = take(text, '\n');
        if (!line.starts_with("T "))
            continue;
        m_schema.m_definitions[line.substr(2)] = static_cast<uint32_t>(m_schema.m_nodes.size());
        m_schema.m_nodes.emplace_back();
    }
}

void SchemaText::addLine(std::string_view line)
{
    std::string_view rest = line.size() > 2 ? line.substr(2) : std::string_view{};
    switch (line.empty() ? '#' : line.front()) {
    case 'T': {
        m_type = m_schema.m_definitions.at(rest);
        Schema::Node& type = m_schema.m_nodes[m_type];
        type.fieldsBegin = type.fieldsEnd = static_cast<uint32_t>(m_schema.m_fields.size());
        break;
    }
    case 'K':
        m_schema.m_kinds[std::string(rest)] = m_type;
        break;
    case 'f': {
        const std::string_view name = take(rest, ' ');
        addField(name, shape(rest));
        break;
    }
    case 'F':
        while (!rest.empty())
            addField(take(rest, ' '), leaf());
        break;
    default:
        break;
    }
}

void SchemaText::addField(std::string_view name, uint32_t node)
{
    m_schema.m_fields.push_back({name, node});
    m_schema.m_nodes[m_type].fieldsEnd = static_cast<uint32_t>(m_schema.m_fields.size());
}

uint32_t SchemaText::leaf()
{
    if (m_leaf == Schema::None) {
        m_leaf = static_cast<uint32_t>(m_schema.m_nodes.size());
        m_schema.m_nodes.emplace_back();
    }
    return m_leaf;
}

uint32_t SchemaText::shape(std::string_view text)
{
    std::string_view strategy;
    if (text.ends_with('}')) {
        const size_t begin = text.rfind('{');
        strategy = text.substr(begin + 1, text.size() - begin - 2);
        text = text.substr(0, begin);
    }
    Schema::Node node;
    if (text.starts_with('[')) {
        node.items = shape(text.substr(1, text.size() - 2));
    } else if (text.starts_with('<')) {
        node.values = shape(text.substr(1, text.size() - 2));
    } else if (text != ".") {
        return m_schema.m_definitions.at(text);
    } else if (strategy.empty()) {
        return leaf();
    }
    setStrategy(node, strategy);
    m_schema.m_nodes.push_back(node);
    return static_cast<uint32_t>(m_schema.m_nodes.size() - 1);
}

void SchemaText::setStrategy(Schema::Node& node, std::string_view strategy)
{
    std::string_view names = take(strategy, ' ');
    while (!names.empty())
        node.merged = take(names, ',') == "merge" || node.merged;
    node.keysBegin = static_cast<uint32_t>(m_schema.m_keys.size());
    while (!strategy.empty())
        m_schema.m_keys.push_back(take(strategy, ','));
    node.keysEnd = static_cast<uint32_t>(m_schema.m_keys.size());
}

} // namespace efa::kustomize
